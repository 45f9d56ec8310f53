import { groupBy } from "../tables/group-by.ts";
import { type CheckAnswer, type Doubt, resultLimits } from "./check-results.ts";
import { type ResultColumn, stateNamed } from "./result-file.ts";

/** A row of a file with results as it stands there, ends trimmed. `sheet` null: a file without sheets. */
export type ResultRow = { sheet: string | null; row: number } & Readonly<Record<ResultColumn, string>>;

export type ResultRowReason =
  | "number-missing"
  | "unknown-student"
  /** Has left, or is on leave. */
  | "not-attending"
  /** Of a class that does not check in this round, or is not the importing person's. */
  | "not-in-round"
  | "result-missing"
  | "unknown-result"
  | "words-missing"
  | "words-too-long"
  /** Words beside a result that says that all is right. */
  | "words-without-doubt"
  | "unknown-course"
  | "different-results"
  | "too-many-doubts";

export type RejectedResult = { sheet: string | null; row: number; reason: ResultRowReason; value: string };

/** Why a row says nothing new: no result yet, what is there already, or the same row again. */
export type LeftOutResult = "no-result" | "unchanged" | "repeated";

export type JudgedResults = {
  /** One for each student, in the order of the file. */
  answers: readonly (CheckAnswer & { studentNumber: string; classKey: string })[];
  rejected: readonly RejectedResult[];
  /** rows = accepted + rejected + leftOut */
  counts: { rows: number; accepted: number; rejected: number; leftOut: number } & Record<
    LeftOutResult,
    number
  >;
};

/** What rows are judged by. */
export type ResultContext = {
  /** A student's own number by what is written; undefined for nobody of the term. */
  findStudent: (text: string) => string | undefined;
  isAttending: (number: string) => boolean;
  /** The class of a student who checks in the round and may be entered by this person. */
  classOf: (number: string) => string | undefined;
  /** A course of a student by any of its names. */
  findCourse: (number: string, name: string) => string | undefined;
  /** What holds of a student now. */
  current: (number: string) => CheckAnswer | undefined;
};

type Read = {
  at: ResultRow;
  studentNumber: string;
  classKey: string;
  state: "correct" | "doubt";
  doubt: Doubt | null;
};
type Judged =
  | Read
  | { at: ResultRow; reason: ResultRowReason; value: string }
  | { at: ResultRow; leftOut: LeftOutResult };

/**
 * Judges every row of a file with results. Rows of one student that doubt different courses are one answer; rows that say
 * different things of one student are all refused, because nobody knows which is right.
 */
export function judgeResultRows(rows: readonly ResultRow[], context: ResultContext): JudgedResults {
  const judged = rows.map((row) => readRow(row, context));
  const read = judged.filter((one): one is Read => "state" in one);
  const settled = new Map<ResultRow, Exclude<Judged, Read>>();
  const answers: JudgedResults["answers"][number][] = [];
  for (const [studentNumber, own] of groupBy(read, (one) => one.studentNumber)) {
    const [first] = own;
    if (!first) continue;
    const settle = (
      some: readonly Read[],
      outcome: { reason: ResultRowReason } | { leftOut: LeftOutResult },
    ) => {
      for (const { at } of some)
        settled.set(at, "reason" in outcome ? { at, value: at.result, ...outcome } : { at, ...outcome });
    };
    if (own.some(({ state }) => state !== first.state)) {
      settle(own, { reason: "different-results" });
      continue;
    }
    const told = new Set<string>();
    const fresh = own.filter(({ doubt }) => {
      const key = JSON.stringify(doubt);
      return told.has(key) ? false : told.add(key) !== undefined;
    });
    settle(
      own.filter((one) => !fresh.includes(one)),
      { leftOut: "repeated" },
    );
    if (fresh.length > resultLimits.doubts) {
      settle(fresh, { reason: "too-many-doubts" });
      continue;
    }
    const doubts = fresh.flatMap(({ doubt }) => doubt ?? []);
    const answer: CheckAnswer = first.state === "doubt" ? { state: "doubt", doubts } : { state: "correct" };
    if (isSame(answer, context.current(studentNumber))) settle(fresh, { leftOut: "unchanged" });
    else answers.push({ ...answer, studentNumber, classKey: first.classKey });
  }
  const outcomes = judged.map((one) => settled.get(one.at) ?? one);
  const rejected = outcomes.flatMap((one): RejectedResult[] =>
    "reason" in one ? [{ sheet: one.at.sheet, row: one.at.row, reason: one.reason, value: one.value }] : [],
  );
  const count = (which: LeftOutResult) =>
    outcomes.filter((one) => "leftOut" in one && one.leftOut === which).length;
  const kinds = {
    "no-result": count("no-result"),
    unchanged: count("unchanged"),
    repeated: count("repeated"),
  };
  const leftOut = kinds["no-result"] + kinds.unchanged + kinds.repeated;
  const accepted = rows.length - rejected.length - leftOut;
  return {
    answers,
    rejected,
    counts: { rows: rows.length, accepted, rejected: rejected.length, leftOut, ...kinds },
  };
}

function readRow(at: ResultRow, context: ResultContext): Judged {
  const reject = (reason: ResultRowReason, value: string): Judged => ({ at, reason, value });
  const { studentNumber: typed, result, words, course } = at;
  // A list of a class on which not everybody has answered yet.
  if (result === "" && words === "" && typed !== "") return { at, leftOut: "no-result" };
  if (typed === "") return reject("number-missing", "");
  const number = context.findStudent(typed.normalize("NFKC"));
  if (number === undefined) return reject("unknown-student", typed);
  if (!context.isAttending(number)) return reject("not-attending", typed);
  const classKey = context.classOf(number);
  if (classKey === undefined) return reject("not-in-round", typed);
  if (result === "") return reject("result-missing", "");
  const state = stateNamed(result);
  if (!state) return reject("unknown-result", result);
  const base = { at, studentNumber: number, classKey };
  if (state === "correct")
    return words === "" ? { ...base, state, doubt: null } : reject("words-without-doubt", words);
  if (words === "") return reject("words-missing", "");
  if ([...words].length > resultLimits.words) return reject("words-too-long", words.slice(0, 20));
  const known = course === "" ? null : context.findCourse(number, course);
  if (known === undefined) return reject("unknown-course", course);
  return { ...base, state, doubt: { course: known, words } };
}

function isSame(answer: CheckAnswer, current: CheckAnswer | undefined): boolean {
  if (answer.state !== current?.state) return false;
  if (answer.state !== "doubt" || current.state !== "doubt") return true;
  const said = ({ doubts }: { doubts: readonly Doubt[] }) =>
    doubts.map(({ course, words }) => JSON.stringify([course, words])).sort();
  return said(answer).join() === said(current).join();
}
