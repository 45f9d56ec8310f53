import { comparableHeader, optional, required } from "../tables/columns.ts";
import type { CheckState } from "./check-results.ts";

/** A file with results, from its arrival on; `confirmed`: its results are in the round. */
export const uploadStates = ["read", "confirmed", "discarded"] as const;
export type UploadState = (typeof uploadStates)[number];

/** The columns of a file with results; the course is of the doubt, and may be left out. */
export const resultColumns = {
  studentNumber: required("學號", "學生學號"),
  result: required("結果", "核對結果", "核對情形", "學生核對"),
  words: optional("疑義說明", "說明", "疑義內容", "疑義", "備註"),
  course: optional("課程名稱", "科目名稱", "課程", "科目", "疑義課程", "疑義科目"),
} as const;
export type ResultColumn = keyof typeof resultColumns;

/** What offices write for a result. */
const wordsOf: Readonly<Record<Exclude<CheckState, "withdrawn">, readonly string[]>> = {
  correct: [
    "無誤",
    "正確",
    "核對無誤",
    "確認無誤",
    "無疑義",
    "沒有疑義",
    "O",
    "o",
    "○",
    "◯",
    "〇",
    "✓",
    "✔",
    "☑",
    "V",
    "v",
    "√",
    "是",
    "OK",
    "ok",
    "correct",
  ],
  doubt: ["有疑義", "疑義", "有誤", "不正確", "錯誤", "X", "x", "✗", "✘", "╳", "×", "否", "doubt"],
};

const stateOfWord: ReadonlyMap<string, keyof typeof wordsOf> = new Map(
  (["correct", "doubt"] as const).flatMap((state) =>
    wordsOf[state].map((word): [string, keyof typeof wordsOf] => [comparableHeader(word), state]),
  ),
);

/** What a word for a result means; undefined for one that nobody uses. Width and spaces do not matter. */
export function stateNamed(word: string): Exclude<CheckState, "withdrawn"> | undefined {
  return stateOfWord.get(comparableHeader(word));
}
