import type { CorrectionField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import type { PatternBasis } from "./basis.ts";
import type { CandidateReason } from "./reasons.ts";

/** One field of a record that is corrected. */
export type SeedRecord = {
  studentNumber: string;
  course: string;
  field: CorrectionField;
  before: string | null;
  after: string | null;
};

/**
 * A correction with the record as it stands in the term, as it was wrong and as it will be right, by all corrections of the
 * record together.
 */
export type Seed = {
  field: CorrectionField;
  present: GradedCourse;
  wrong: GradedCourse;
  right: GradedCourse;
};

/** A record that may have the error. `after`: the value that the rule tells, null where only the school can know. */
export type Hit = {
  record: GradedCourse;
  field: CorrectionField;
  after: string | null;
  reasons: readonly CandidateReason[];
};

/** `shownBy`: the corrections that show the kind themselves. The hits may hold them, and one of a field twice. */
export type Detected = { shownBy: readonly Seed[]; hits: readonly Hit[] };

/** A field that breaks a rule. Records of one `sameness` break it in the same way. */
export type Fault = { sameness: string; after: string | null; reason: CandidateReason };
export type FaultOf = (record: GradedCourse) => Fault | null;

/** A rule that a record breaks by itself, in the ways in which the corrections broke it: every record is still to be asked. */
export type RuleShown = {
  shownBy: readonly Seed[];
  samenesses: ReadonlySet<string>;
  finders: readonly { field: CorrectionField; find: FaultOf }[];
};

/** Looks for one kind of pattern; null: no correction shows it, so nothing is looked for. */
export type Detector = (seeds: readonly Seed[], basis: PatternBasis) => Detected | RuleShown | null;
