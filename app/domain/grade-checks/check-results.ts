import type { RoundState } from "./check-round.ts";

/**
 * What a student answered: all is right, something is doubted, or an answer was entered by mistake and taken back. Nothing
 * is ever overwritten: the newest one holds.
 */
export const checkStates = ["correct", "doubt", "withdrawn"] as const;
export type CheckState = (typeof checkStates)[number];

/** How a result came in. */
export const resultSources = ["class", "student", "import"] as const;
export type ResultSource = (typeof resultSources)[number];

/** A doubt in the student's words. `course`: the one that it is about; null: none in particular. */
export type Doubt = { course: string | null; words: string };

export type CheckAnswer = { state: "correct" | "withdrawn" } | { state: "doubt"; doubts: readonly Doubt[] };

export const resultLimits = { words: 500, reason: 200, doubts: 20 } as const;

/** Where a student stands in a round: what the newest result says, or nothing yet. */
export const standings = ["missing", "doubt", "correct"] as const;
export type Standing = (typeof standings)[number];

/** One that was taken back is no answer. */
export function standingOf(newest: { state: CheckState } | null | undefined): Standing {
  return !newest || newest.state === "withdrawn" ? "missing" : newest.state;
}

/** Why nothing is entered. */
export type EntryRefusal =
  | "round-not-open"
  /** Of teachers: the office may still enter, with a reason. */
  | "round-closed"
  | "reason-missing"
  | "reason-too-long";

/** Whether results may be entered now, and by whom. `isOffice`: who may enter of the whole school. */
export function refusalToEnter(
  state: RoundState,
  { isOffice, reason }: { isOffice: boolean; reason: string },
): EntryRefusal | null {
  if (state === "upcoming") return "round-not-open";
  if (state === "open") return null;
  if (!isOffice) return "round-closed";
  const { length } = [...reason.trim()];
  if (length === 0) return "reason-missing";
  return length > resultLimits.reason ? "reason-too-long" : null;
}

export type DoubtFault = "words-missing" | "words-too-long" | "course-unknown" | "too-many-doubts";

/** Doubts as they are typed, empty lines left out; or what is wrong with them. `courses`: those of the student. */
export function readDoubts(
  typed: readonly { course: string; words: string }[],
  courses: readonly string[],
): { ok: true; doubts: Doubt[] } | { ok: false; fault: DoubtFault } {
  const said = typed
    .map(({ course, words }) => ({ course: course.trim() || null, words: words.trim() }))
    .filter(({ course, words }) => course !== null || words !== "");
  const fault = (code: DoubtFault) => ({ ok: false, fault: code }) as const;
  if (said.length === 0 || said.some(({ words }) => words === "")) return fault("words-missing");
  if (said.some(({ words }) => [...words].length > resultLimits.words)) return fault("words-too-long");
  if (said.some(({ course }) => course !== null && !courses.includes(course))) return fault("course-unknown");
  return said.length > resultLimits.doubts ? fault("too-many-doubts") : { ok: true, doubts: said };
}
