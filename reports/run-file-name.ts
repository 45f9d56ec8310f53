import { formatRocCompact } from "#app/domain/calendar/roc-date.ts";
import type { RunExportKind } from "#app/domain/course-codes/run-exports.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { dayAndTimeInTaipei } from "./moments.ts";

const extensions: Record<RunExportKind | "causes-list" | "findings-list", "xlsx" | "pdf"> = {
  findings: "xlsx",
  "to-mend": "xlsx",
  proof: "pdf",
  "causes-list": "xlsx",
  "findings-list": "xlsx",
};

/** School, term, kind and time at school: "000000 示範高中_112-1_課程代碼比對結果_1120911-1032.xlsx". `madeAt`: UTC. */
export function runFileName(of: {
  school: { code: string; name: string | null };
  term: string;
  what: keyof typeof extensions;
  madeAt: string;
  language: Language;
}): string {
  const { school, term, what, madeAt, language } = of;
  const [day, time] = dayAndTimeInTaipei(madeAt);
  const parts = [
    [school.code, school.name].filter(Boolean).join(" "),
    term,
    wordsIn(language).comparisons.exports.fileNames[what],
    `${formatRocCompact(day)}-${time.replace(":", "")}`,
  ];
  // Characters that a file system refuses; a school's name may hold any.
  const plain = parts.map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim());
  return `${plain.join("_")}.${extensions[what]}`;
}
