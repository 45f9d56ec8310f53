import type { FindingKind } from "../../course-codes/findings.ts";
import { type Judgement, judge, type Standing } from "../../course-codes/judge.ts";
import type { Offering, PlanCourse } from "../../course-codes/model.ts";
import { foldName } from "../../course-codes/names.ts";
import { isPlanned } from "../../course-codes/plan.ts";
import { segmentLookup } from "../../course-codes/tables.ts";
import { groupBy } from "../../tables/group-by.ts";
import { onceFor } from "../../tables/once-for.ts";
import type { GradedCourse } from "../graded-course.ts";
import { offeringsOf, type PatternBasis, placeFinder } from "./basis.ts";
import type { FaultOf } from "./detector.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";

/**
 * A code that the comparison finds wrong for the student, where the plan has exactly one course of that name in the semester,
 * which the student does not take already. Records are alike when the comparison finds the same of them.
 */
export const codeDiffers = ruleDetector({
  fields: onlyCorrected,
  faultIn(basis) {
    const findingOf = codeFinding(basis);
    const recordsOf = onceFor(recordsByStudent);
    const find: FaultOf = (record) => {
      const finding = findingOf(record);
      if (!finding) return null;
      const { name, studentNumber } = record;
      const { plan, semester } = finding.standing;
      const planned = name === null || !plan ? null : onlyNamesake(plan.courses, semester, name);
      if (name === null || !planned) return null;
      const taken = recordsOf(basis.records)
        .get(studentNumber)
        ?.findLast(({ code }) => code === planned.code);
      if (taken && taken.course !== record.course) return null;
      const facts = { finding: finding.kind, planned: planned.code, name };
      return { sameness: finding.kind, after: planned.code, reason: { code: "plan-code", facts } };
    };
    return (field) => (field === "code" ? find : null);
  },
});

/** What the comparison says of a record's code, every combination judged once. */
function codeFinding(basis: PatternBasis) {
  const context = { school: basis.school, tables: basis.tables, lookup: segmentLookup(basis.tables) };
  const [placeOf, offerings] = [placeFinder(basis), offeringsOf(basis)];
  const judged = new Map<Offering, Map<Standing, Map<string | null, FindingKind | null>>>();
  const judgedOf = (offering: Offering, standing: Standing) => {
    const ofOffering = judged.get(offering) ?? new Map<Standing, Map<string | null, FindingKind | null>>();
    const known = ofOffering.get(standing);
    if (known) return known;
    const ofStanding = new Map<string | null, FindingKind | null>();
    judged.set(offering, ofOffering.set(standing, ofStanding));
    return ofStanding;
  };
  return ({
    studentNumber,
    course,
    code,
  }: GradedCourse): { kind: FindingKind; standing: Standing } | null => {
    const standing = placeOf(studentNumber)?.standing;
    const offering = standing && offerings.get(course);
    if (!offering) return null;
    const ofStanding = judgedOf(offering, standing);
    let kind = ofStanding.get(code);
    if (kind === undefined) {
      kind = faultOfCode(judge(context, standing, offering, code));
      ofStanding.set(code, kind);
    }
    return kind === null ? null : { kind, standing };
  };
}

/** What makes the code itself wrong; a course of the plan that is named otherwise is wrong by its name. */
function faultOfCode({ planCourse, differences }: Judgement): FindingKind | null {
  const found = planCourse
    ? differences.find(({ kind }) => kind === "not-planned-this-semester")
    : differences[0];
  return found?.kind ?? null;
}

/** Two courses of one name say nothing (domain facts, section 3), unless only one is written exactly so. */
function onlyNamesake(courses: readonly PlanCourse[], semester: number, name: string): PlanCourse | null {
  const alike = courses.filter(
    (course) => isPlanned(course, semester) && foldName(course.name) === foldName(name),
  );
  const exact = alike.filter((course) => course.name === name);
  const [one, ...others] = exact.length > 0 ? exact : alike;
  return one && others.length === 0 ? one : null;
}

function recordsByStudent(records: readonly GradedCourse[]): Map<string, GradedCourse[]> {
  return groupBy(records, ({ studentNumber }) => studentNumber);
}
