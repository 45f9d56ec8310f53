import type { ComparisonInput, Enrolment, PlanCourse, SegmentTableName } from "./model.ts";

/** Every kind of finding, in the order in which they are decided and shown. */
export const findingKinds = [
  "class-without-programme",
  "programme-without-plan",
  "code-missing",
  "code-malformed",
  "school-differs",
  "cohort-differs",
  "programme-differs",
  "code-deleted",
  "code-not-in-plan",
  "name-differs",
  "not-planned-this-semester",
  "credits-differ",
  "taken-twice",
  "name-spelling",
  "required-by-differs",
  "requirement-differs",
  "category-differs",
  "mode-differs",
  "planned-not-taken",
  "planned-not-offered",
  "not-to-be-submitted",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * blocking: no run with it can be signed, and it cannot be waived; query: may be answered with a note;
 * listed: neither, but counted and never dropped silently.
 */
export type Weight = "blocking" | "query" | "listed";

/** Who mends a finding: the section of the academic affairs office. A school may change the value. */
export type Section = "curriculum" | "registrar" | "counseling";

export const findingFacts: Record<FindingKind, { weight: Weight; section: Section }> = {
  "class-without-programme": { weight: "blocking", section: "registrar" },
  "programme-without-plan": { weight: "blocking", section: "curriculum" },
  "code-missing": { weight: "blocking", section: "curriculum" },
  "code-malformed": { weight: "blocking", section: "curriculum" },
  "school-differs": { weight: "blocking", section: "curriculum" },
  "cohort-differs": { weight: "blocking", section: "curriculum" },
  "programme-differs": { weight: "blocking", section: "curriculum" },
  "code-deleted": { weight: "blocking", section: "curriculum" },
  "code-not-in-plan": { weight: "blocking", section: "curriculum" },
  "name-differs": { weight: "blocking", section: "curriculum" },
  "not-planned-this-semester": { weight: "blocking", section: "curriculum" },
  "credits-differ": { weight: "blocking", section: "curriculum" },
  "taken-twice": { weight: "blocking", section: "registrar" },
  "name-spelling": { weight: "query", section: "curriculum" },
  "required-by-differs": { weight: "query", section: "curriculum" },
  "requirement-differs": { weight: "query", section: "curriculum" },
  "category-differs": { weight: "query", section: "curriculum" },
  "mode-differs": { weight: "query", section: "curriculum" },
  "planned-not-taken": { weight: "query", section: "counseling" },
  "planned-not-offered": { weight: "query", section: "curriculum" },
  "not-to-be-submitted": { weight: "listed", section: "registrar" },
};

export function isBlocking(kind: FindingKind): boolean {
  return findingFacts[kind].weight === "blocking";
}

/** One difference: for one student, or (studentNumber null) for one class or programme. */
export type Finding = {
  kind: FindingKind;
  studentNumber: string | null;
  classKey: string | null;
  /** The student's (or class's) 群科班代碼 as far as it is known. */
  programme: string | null;
  course: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  /** Of `code-malformed`: the segment; null when the length is wrong. */
  segment: SegmentTableName | null;
  /** Key of the cause it belongs to. */
  cause: string;
};

export type ProposalReason =
  | "same-name"
  | "similar-name"
  | "same-required-by"
  | "same-requirement"
  | "same-credits"
  | "same-category"
  | "planned-this-semester"
  | "same-ending"
  | "same-after-widths"
  | "similar-code"
  | "successor";

/** A code that may be the right one, best first. `differs`: 1-based positions where it differs from the code in use. */
export type Proposal = {
  code: string;
  name: string;
  score: number;
  reasons: readonly ProposalReason[];
  differs: readonly number[];
};

/** Findings of one kind with one origin (offering × programme × difference): forty students are one cause. */
export type Cause = {
  key: string;
  kind: FindingKind;
  weight: Weight;
  section: Section;
  course: string | null;
  programme: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
  /** The courses' plan name, where a plan course is concerned. */
  planName: string | null;
  proposals: readonly Proposal[];
  studentNumbers: readonly string[];
  classKeys: readonly string[];
  /** Findings under this cause (= students, or 1 for a class or programme). */
  findings: number;
};

/** An enrolment with the code that counts and the plan course it was held against. */
export type JudgedEnrolment = {
  enrolment: Enrolment;
  code: string | null;
  planCourse: PlanCourse | null;
  findings: readonly Finding[];
};

export type ComparisonResult = {
  input: ComparisonInput;
  judged: readonly JudgedEnrolment[];
  /** Enrolments of unknown students or offerings; the imports let none through. */
  unresolved: readonly Enrolment[];
  findings: readonly Finding[];
  causes: readonly Cause[];
  counts: Partial<Record<FindingKind, number>>;
  /** Segments whose tables were not given: not checked, and the result says so. */
  uncheckedSegments: readonly SegmentTableName[];
  /** Students whose 入學學年度 is not their programme's cohort: shown, not a fault. */
  otherAdmissionYear: readonly string[];
  /** Students whose 學籍狀態 says they are not attending: no planned course is asked of them. */
  notAttending: readonly string[];
};
