import { formatTerm, type Term } from "../calendar/term.ts";
import { termOn } from "../calendar/term-on.ts";
import type { BookKind } from "./books.ts";
import type { Division } from "./divisions.ts";
import type { Letter } from "./letters/letters.ts";
import { type WindowView, windowOn } from "./letters/order-window.ts";

type EnteredLetter = Letter & { id: number };

/** What a letter suggests for the second semester of 三年級. Days are YYYY-MM-DD; `form`: of 修課紀錄, in the letter's words. */
export type FinalSemester = {
  kind: "final-semester";
  letter: { id: number; number: string };
  division: Division | null;
  opensOn: string | null;
  closesOn: string | null;
  form: string;
  view: WindowView;
};

/** No letter that says it is entered. `schedule`: the number of the letter whose schedule is in force. */
export type FinalSemesterUnknown = { kind: "final-semester-unknown"; schedule: string | null };

export type FinalSemesterDuty = FinalSemester | FinalSemesterUnknown;

/**
 * In the second semester 三年級 has its final exams by the dates that the authority suggests, and the 修課紀錄 of the sixth
 * semester is shown in the form that it suggests. Source: the authority's 政策宣導 on 修課紀錄 (domain facts, section 6).
 * Neither dates nor form stand there: they come with a letter of their own (第1120100864號函), of which nothing is assumed.
 */
export function finalSemesterDuties(
  term: Term,
  letters: readonly EnteredLetter[],
  today: string,
): FinalSemesterDuty[] {
  if (term.semester !== 2) return [];
  const suggested = letters.flatMap(({ id, number, orders }) =>
    orders
      .filter(({ kind, term: of }) => kind === "final-semester" && of === formatTerm(term))
      .map(
        ({ division, opensOn, closesOn, notes }): FinalSemester => ({
          kind: "final-semester",
          letter: { id, number },
          division,
          opensOn,
          closesOn,
          form: notes,
          view: windowOn({ opensOn, closesOn }, today),
        }),
      ),
  );
  return suggested.length > 0
    ? suggested
    : [{ kind: "final-semester-unknown", schedule: null, ...scheduleOn(letters, today) }];
}

/** What of it is to be done now: exams that are not over, and a letter to be entered while the semester runs. */
export function finalSemesterCards(
  duties: readonly FinalSemesterDuty[],
  term: Term,
  today: string,
): FinalSemesterDuty[] {
  const runs = formatTerm(termOn(today)) === formatTerm(term);
  return duties.filter((duty) => (duty.kind === "final-semester" ? duty.view.state !== "over" : runs));
}

/** 修課紀錄 are the books of scores. */
const courseRecordBooks: readonly BookKind[] = ["scores", "retakes", "scores-continuing"];

/** What of it a batch follows: one with 修課紀錄 of 三年級, of the division that the letter is about. */
export function finalSemesterOfBatch(
  duties: readonly FinalSemesterDuty[],
  batch: { grades: readonly number[]; books: readonly BookKind[]; division: Division },
): FinalSemesterDuty[] {
  if (!batch.grades.includes(3) || !batch.books.some((book) => courseRecordBooks.includes(book))) return [];
  return duties.filter(
    (duty) => duty.kind !== "final-semester" || duty.division === null || duty.division === batch.division,
  );
}

/** The newest letter with a schedule that this day is of. */
function scheduleOn(letters: readonly EnteredLetter[], today: string): { schedule: string } | undefined {
  const inForce = letters.filter(({ orders }) =>
    orders.some(
      ({ kind, opensOn, closesOn }) =>
        kind === "schedule" && (opensOn ?? today) <= today && today <= (closesOn ?? today),
    ),
  );
  const [newest] = inForce.sort((a, b) => b.issuedOn.localeCompare(a.issuedOn));
  return newest && { schedule: newest.number };
}
