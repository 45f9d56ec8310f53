import { parseDate } from "../calendar/roc-date.ts";
import { allGrades } from "../rosters/letters/letters.ts";
import { type CheckRound, type RoundBasis, roundLimits, shownColumns } from "./check-round.ts";

/** A round as it is typed. `letter`: the id of one that is entered; "": the school's own decision, in `decision`. */
export type TypedRound = {
  opensOn: string;
  closesOn: string;
  letter: string;
  decision: string;
  grades: readonly string[];
  classKeys: readonly string[];
  shown: readonly string[];
  /** Why the days are changed, where results are there already. */
  reason: string;
};

export type RoundFaultCode =
  | "missing"
  | "too-long"
  | "date-malformed"
  | "dates-reversed"
  | "letter-unknown"
  | "grade-unknown"
  | "class-unknown"
  /** A class of a grade that the round is not of. */
  | "class-of-other-grade"
  | "column-unknown"
  /** With results only days and what they rest on may change. */
  | "fixed-by-results";
export type RoundFault = { field: keyof TypedRound; code: RoundFaultCode };

export type RoundDraft = Omit<CheckRound, "number">;
export type ReadRound = { ok: true; round: RoundDraft } | { ok: false; faults: readonly RoundFault[] };

/** What a round is read against: the term's classes, the letters, and for one that has results how it is now. */
export type RoundContext = {
  homerooms: readonly { key: string; grade: number }[];
  letters: readonly { id: number; number: string }[];
  withResults: RoundDraft | null;
};

/** A round as it was typed, or everything that is wrong with it. */
export function readCheckRound(
  typed: TypedRound,
  { homerooms, letters, withResults }: RoundContext,
): ReadRound {
  const faults: RoundFault[] = [];
  const say = (field: keyof TypedRound, code: RoundFaultCode) => {
    faults.push({ field, code });
  };
  const opensOn = readDay(typed.opensOn, (code) => say("opensOn", code));
  const closesOn = readDay(typed.closesOn, (code) => say("closesOn", code));
  if (opensOn !== "" && closesOn !== "" && closesOn < opensOn) say("closesOn", "dates-reversed");
  const grades = allGrades.filter((grade) => typed.grades.includes(String(grade)));
  if (typed.grades.length === 0) say("grades", "missing");
  if (grades.length < new Set(typed.grades).size) say("grades", "grade-unknown");
  const classKeys = readClasses(typed.classKeys, grades, homerooms, (code) => say("classKeys", code));
  const shown = shownColumns.filter((column) => typed.shown.includes(column));
  if (shown.length < new Set(typed.shown).size) say("shown", "column-unknown");
  // A sheet with nothing but names of courses has nothing to check.
  if (shown.length === 0) say("shown", "missing");
  const round: RoundDraft = {
    ...{ opensOn, closesOn, grades, classKeys, shown },
    basis: readBasis(typed, letters, say),
  };
  if (withResults) sayFixed(round, withResults, say);
  if (withResults && daysDiffer(round, withResults)) {
    if (typed.reason.trim() === "") say("reason", "missing");
    if ([...typed.reason.trim()].length > roundLimits.reason) say("reason", "too-long");
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, round };
}

type Days = Pick<CheckRound, "opensOn" | "closesOn">;

/** Whether the days of one are others than those of the other. */
export function daysDiffer(one: Days, other: Days): boolean {
  return one.opensOn !== other.opensOn || one.closesOn !== other.closesOn;
}

/** What was printed and answered stays what it was: other classes or columns are a round of their own. */
function sayFixed(
  round: RoundDraft,
  now: RoundDraft,
  say: (field: keyof TypedRound, code: RoundFaultCode) => void,
): void {
  const differs = (one: readonly unknown[], other: readonly unknown[]) => one.join("\n") !== other.join("\n");
  if (differs(round.grades, now.grades)) say("grades", "fixed-by-results");
  if (differs(round.classKeys, [...now.classKeys].sort())) say("classKeys", "fixed-by-results");
  if (differs(round.shown, now.shown)) say("shown", "fixed-by-results");
}

function readBasis(
  { letter, decision }: TypedRound,
  letters: RoundContext["letters"],
  say: (field: keyof TypedRound, code: RoundFaultCode) => void,
): RoundBasis {
  if (letter !== "") {
    const found = letters.find(({ id }) => String(id) === letter);
    if (!found) say("letter", "letter-unknown");
    return { kind: "letter", letterId: found?.id ?? 0, number: found?.number ?? "" };
  }
  const words = decision.trim();
  if (words === "") say("decision", "missing");
  if ([...words].length > roundLimits.decision) say("decision", "too-long");
  return { kind: "decision", words };
}

function readClasses(
  typed: readonly string[],
  grades: readonly number[],
  homerooms: RoundContext["homerooms"],
  say: (code: RoundFaultCode) => void,
): string[] {
  const keys = [...new Set(typed)].sort();
  const found = keys.map((key) => homerooms.find((homeroom) => homeroom.key === key));
  if (found.some((homeroom) => !homeroom)) say("class-unknown");
  if (found.some((homeroom) => homeroom && !grades.includes(homeroom.grade))) say("class-of-other-grade");
  if (keys.length > roundLimits.classes) say("too-long");
  return keys;
}

function readDay(typed: string, say: (code: RoundFaultCode) => void): string {
  if (typed.trim() === "") {
    say("missing");
    return "";
  }
  const day = parseDate(typed);
  if (day === undefined) say("date-malformed");
  return day ?? "";
}
