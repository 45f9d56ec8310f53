import { partOf } from "./code.ts";
import type { FindingKind } from "./findings.ts";
import type { Offering, PlanCourse, SegmentTableName, SegmentTables } from "./model.ts";
import { agreementOf, foldText } from "./names.ts";
import {
  creditsOfCharacter,
  isNotSubmitted,
  isPlanned,
  type ProgrammePlan,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "./plan.ts";
import { labelsOf, type SegmentLookup } from "./tables.ts";
import { canonicalValue } from "./values.ts";

/** One difference of an enrolment, before it is known whose it is. */
export type Difference = {
  kind: FindingKind;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
};

/** Where a student stands: programme (null without one), its plan (null without one), semester 0–5. */
export type Standing = { programme: string | null; plan: ProgrammePlan | null; semester: number };

export type Judgement = {
  planCourse: PlanCourse | null;
  differences: readonly Difference[];
  /** The code may not be the course's own: a planned course of that name is not reported as missing too. */
  faultyCode: boolean;
};

type Context = { school: string; lookup: SegmentLookup; tables: SegmentTables };

/**
 * Holds one code of one offering against the plan of a student's programme.
 * First the code: the first rule that applies, and nothing further. A code that passes is then held against its course
 * in the plan, and each rule that applies is a difference. Source: the comparison's table of findings (開課預檢及比對).
 */
export function judge(
  context: Context,
  standing: Standing,
  offering: Offering,
  code: string | null,
): Judgement {
  const fault = codeFault(context, standing, offering, code);
  if (fault) return { planCourse: null, differences: [fault], faultyCode: true };
  const course = code === null ? undefined : standing.plan?.byCode.get(code);
  if (!course) return { planCourse: null, differences: [], faultyCode: false };
  const differences = courseDifferences(context, standing.semester, offering, course);
  return {
    planCourse: course,
    differences,
    faultyCode: differences.some(
      ({ kind }) => kind === "name-differs" || kind === "not-planned-this-semester",
    ),
  };
}

function codeFault(
  { school, lookup }: Context,
  { programme, plan }: Standing,
  offering: Offering,
  code: string | null,
): Difference | undefined {
  if (code === null) {
    const taught = (offering.credits ?? 0) > 0 || (offering.periods ?? 0) > 0;
    return taught ? difference("code-missing", null, null) : undefined;
  }
  const malformed = lookup.faultOf(code);
  if (malformed)
    return { ...difference("code-malformed", null, malformed.value), segment: malformed.segment };
  if (programme === null || plan === null) return undefined;
  const differing = (kind: FindingKind, expected: string, actual: string) =>
    expected === actual ? undefined : difference(kind, expected, actual);
  return (
    differing("school-differs", school, partOf(code, "school")) ??
    differing("cohort-differs", partOf(programme, "cohort"), partOf(code, "cohort")) ??
    differing("programme-differs", partOf(programme, "programmePart"), partOf(code, "programmePart")) ??
    absent(plan, code)
  );
}

function absent(plan: ProgrammePlan, code: string): Difference | undefined {
  if (plan.byCode.has(code)) return undefined;
  return plan.deleted.has(code)
    ? difference("code-deleted", plan.deleted.get(code) ?? null, code)
    : difference("code-not-in-plan", null, code);
}

function courseDifferences(
  { tables }: Context,
  semester: number,
  offering: Offering,
  course: PlanCourse,
): Difference[] {
  const found: Difference[] = [];
  const name = offering.reportedName ?? offering.subject;
  const agreement = agreementOf(name, course.name);
  if (agreement === "different") found.push(difference("name-differs", course.name, name));
  if (agreement === "spelling") found.push(difference("name-spelling", course.name, name));

  const credits = [offering.credits, offering.periods].filter((value) => value !== null);
  if (!isPlanned(course, semester)) {
    found.push(difference("not-planned-this-semester", course.credits, credits[0]?.toString() ?? null));
  } else {
    const character = course.credits[semester] ?? "0";
    if (!credits.includes(creditsOfCharacter(character)))
      found.push(difference("credits-differ", character, credits.join("/") || null));
  }

  const compared = [
    ["required-by-differs", requiredByOf(course), offering.requiredBy],
    ["requirement-differs", requirementOf(course), offering.requirement],
    ["category-differs", subjectCategoryOf(course), offering.category],
  ] as const;
  for (const [kind, expected, actual] of compared) {
    if (actual !== null && canonicalValue(actual) !== expected)
      found.push(difference(kind, expected, actual));
  }

  const mode = course.modes?.[semester];
  // A mode of "-" is already not-planned-this-semester: one fault gives one finding.
  if (
    offering.mode !== null &&
    mode !== undefined &&
    mode !== "-" &&
    !isMode(tables, offering.mode, mode, course)
  ) {
    found.push(difference("mode-differs", mode, offering.mode));
  }
  if (isNotSubmitted(course)) found.push(difference("not-to-be-submitted", null, null));
  return found;
}

function isMode(tables: SegmentTables, written: string, mode: string, course: PlanCourse): boolean {
  const folded = foldText(written);
  if (folded === mode) return true;
  const labels = labelsOf(tables, "MOD", mode, partOf(course.code, "type"));
  return labels.some((label) => foldText(label) === folded);
}

function difference(kind: FindingKind, expected: string | null, actual: string | null): Difference {
  return { kind, expected, actual, segment: null };
}
