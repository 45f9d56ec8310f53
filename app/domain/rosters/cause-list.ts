import type { ColumnKey } from "./columns.ts";
import { needsAnswer } from "./roster-answers.ts";
import { type FaultParams, type RuleGrade, ruleGrades } from "./rule.ts";

/** A cause of a book as lists show it, without its rows, which are counted. */
export type RosterCauseLine = {
  /** 1, 2, 3 … in the order of the check. */
  number: number;
  /** Its id; the rule may be gone since the check. */
  rule: string;
  grade: RuleGrade;
  /** null: the book as a whole. */
  sheet: string | null;
  column: ColumnKey | null;
  value: string | null;
  params: FaultParams;
  findings: number;
  students: number;
  state: "new" | "stays";
  /** Whether a note holds; null for what must be mended, which cannot be answered. */
  answered: boolean | null;
};

export type RosterCauseFilter = {
  grade?: RuleGrade;
  /** A sheet's own name, or `wholeBook`. */
  sheet?: string;
  state?: "new" | "stays";
  answer?: "open" | "answered";
  /** Part of what `textOf` says of a cause. */
  text: string;
};

/** In filters: what concerns no sheet but the book. */
export const wholeBook = "-";

/** The causes that a filter leaves, in their order. */
export function filterRosterCauses<C extends RosterCauseLine>(
  causes: readonly C[],
  { grade, sheet, state, answer, text }: RosterCauseFilter,
  textOf: (cause: C) => string,
): C[] {
  const wanted = foldCase(text);
  return causes.filter(
    (cause) =>
      (grade === undefined || cause.grade === grade) &&
      (sheet === undefined || (cause.sheet ?? wholeBook) === sheet) &&
      (state === undefined || cause.state === state) &&
      (answer === undefined || cause.answered === (answer === "answered")) &&
      (wanted === "" || foldCase(textOf(cause)).includes(wanted)),
  );
}

export const rosterCauseSorts = ["number", "sheet", "findings", "students"] as const;
export type RosterCauseSort = (typeof rosterCauseSorts)[number];

/** By a column; causes that are equal in it keep the order of the check. */
export function sortRosterCauses<C extends RosterCauseLine>(
  causes: readonly C[],
  sort: RosterCauseSort,
  direction: "asc" | "desc",
): C[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...causes].sort((a, b) => sign * compareBy[sort](a, b) || a.number - b.number);
}

const names = new Intl.Collator("zh-Hant-TW");
const compareBy: Record<RosterCauseSort, (a: RosterCauseLine, b: RosterCauseLine) => number> = {
  number: (a, b) => a.number - b.number,
  sheet: (a, b) => names.compare(a.sheet ?? "", b.sheet ?? ""),
  findings: (a, b) => a.findings - b.findings,
  students: (a, b) => a.students - b.students,
};

/** How many causes each value of a filter has. */
export type RosterCauseFacets = {
  grades: Readonly<Record<RuleGrade, number>>;
  sheets: readonly { sheet: string | null; causes: number }[];
  states: Readonly<Record<"new" | "stays", number>>;
  answers: { open: number; answered: number };
};

export function countRosterFacets(causes: readonly RosterCauseLine[]): RosterCauseFacets {
  const count = (holds: (cause: RosterCauseLine) => boolean) => causes.filter(holds).length;
  const [syntax, validity, quality, macro] = ruleGrades.map((grade) => count((one) => one.grade === grade));
  const sheets = [...new Set(causes.map(({ sheet }) => sheet))];
  return {
    grades: { syntax: syntax ?? 0, validity: validity ?? 0, quality: quality ?? 0, macro: macro ?? 0 },
    sheets: sheets.map((sheet) => ({ sheet, causes: count((one) => one.sheet === sheet) })),
    states: { new: count(({ state }) => state === "new"), stays: count(({ state }) => state === "stays") },
    answers: {
      open: count(({ answered }) => answered === false),
      answered: count(({ answered }) => answered === true),
    },
  };
}

/** Causes of a grade that ask for a note and have one: "2 of 5". */
export function countAnswered(
  causes: readonly RosterCauseLine[],
  grade: RuleGrade,
): { answered: number; of: number } | null {
  if (!needsAnswer(grade)) return null;
  const own = causes.filter((cause) => cause.grade === grade);
  return { answered: own.filter(({ answered }) => answered === true).length, of: own.length };
}

function foldCase(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
