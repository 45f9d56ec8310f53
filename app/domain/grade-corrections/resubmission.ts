import type { SubmissionResult } from "../rosters/batches/submissions.ts";
import type { BookKind } from "../rosters/books.ts";
import { type CorrectionField, isOfCourse } from "./correction-fields.ts";

/** A book of the term that was handed in. `recordedAt`: UTC. */
export type HandedIn = {
  submissionId: number;
  books: readonly BookKind[];
  recordedAt: string;
  result: SubmissionResult;
};

export type Resubmission =
  /** Nothing that holds the wrong value was handed in. */
  | { kind: "none" }
  /** It was, and not again since the correction. */
  | { kind: "wrong" }
  | { kind: "again"; submissionId: number };

const scoreBooks: readonly BookKind[] = ["scores", "scores-continuing"];
/** Code, name and credits are also in the books of the pre-check. */
const courseBooks: readonly BookKind[] = [...scoreBooks, "precheck", "precheck-continuing"];

/**
 * Whether a wrong value went to the central database, and went again after it was corrected (`correctedAt`, UTC; null: it
 * is not yet). What was rejected as a whole never arrived.
 */
export function resubmissionOf(
  handedIn: readonly HandedIn[],
  fields: readonly CorrectionField[],
  correctedAt: string | null,
): Resubmission {
  const hasCourse = fields.some(isOfCourse);
  const hasScore = fields.some((field) => !isOfCourse(field));
  const books = new Set([...(hasScore ? scoreBooks : []), ...(hasCourse ? courseBooks : [])]);
  const arrived = handedIn.filter(
    (one) => one.result !== "rejected" && one.books.some((book) => books.has(book)),
  );
  const isLater = ({ recordedAt }: HandedIn) => correctedAt !== null && recordedAt > correctedAt;
  if (arrived.every(isLater)) return { kind: "none" };
  const again = arrived.filter(isLater).sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))[0];
  return again ? { kind: "again", submissionId: again.submissionId } : { kind: "wrong" };
}
