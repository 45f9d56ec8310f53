import { groupCauses } from "./causes.ts";
import { partOf } from "./code.ts";
import { type About, type Collector, createCollector } from "./collector.ts";
import { judgeEnrolments } from "./enrolment-findings.ts";
import type { ComparisonResult, Finding, FindingKind, Proposal } from "./findings.ts";
import { isAttending, missingByClass } from "./missing.ts";
import type { ComparisonInput } from "./model.ts";
import { placeStudents } from "./placing.ts";
import { currentPlans } from "./plan.ts";
import { propose } from "./propose.ts";
import { segmentLookup } from "./tables.ts";

const nothing: About = { standing: null, offering: null, planCourse: null };

/**
 * Compares what the school teaches and each student takes with the codes on file (開課預檢及比對): each enrolment by the
 * table of findings, then per student and class what is taken twice or planned and missing, grouped into causes.
 * Expects enrolments of known students and offerings, as the imports guarantee; any other is given back in `unresolved`,
 * never dropped.
 */
export function compareCourseCodes(input: ComparisonInput): ComparisonResult {
  const lookup = segmentLookup(input.tables);
  const plans = currentPlans(input.plans);
  const students = placeStudents(input, plans);
  const { collect, findings, aboutOf } = createCollector();

  reportProgrammes(input, (programme) => Boolean(plans.get(programme)?.courses.length), collect);
  const { judged, unresolved, takings } = judgeEnrolments(input, lookup, students, collect);
  const placed = [...students.values()];
  for (const { kind, one, course } of missingByClass(placed, takings)) {
    collect(
      {
        ...unplaced(kind),
        studentNumber: kind === "planned-not-taken" ? one.student.number : null,
        classKey: one.student.classKey,
        programme: one.standing.programme,
        code: course.code,
        expected: course.name,
      },
      { standing: one.standing, offering: null, planCourse: course },
    );
  }

  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    input,
    judged,
    unresolved,
    findings,
    causes: groupCauses(findings, (finding) => {
      const about = aboutOf(finding.cause) ?? nothing;
      return { planName: about.planCourse?.name ?? null, proposals: proposalsFor(finding, about) };
    }),
    counts,
    uncheckedSegments: lookup.unchecked,
    otherAdmissionYear: placed
      .filter(
        ({ student, standing }) =>
          standing.programme !== null &&
          partOf(standing.programme, "cohort") !== String(student.admissionYear),
      )
      .map(({ student }) => student.number),
    notAttending: placed
      .filter(({ student }) => !isAttending(student.status))
      .map(({ student }) => student.number),
  };
}

/** Once per class without programme, and once per programme (of a class or a student) without plan. */
function reportProgrammes(
  input: ComparisonInput,
  hasPlan: (programme: string) => boolean,
  collect: Collector,
): void {
  for (const { key } of input.homerooms.filter(({ programme }) => programme === null)) {
    collect({ ...unplaced("class-without-programme"), classKey: key }, nothing);
  }
  const programmes = new Set(
    [...input.homerooms, ...input.students].flatMap(({ programme }) =>
      programme === null ? [] : [programme],
    ),
  );
  for (const programme of programmes) {
    if (!hasPlan(programme))
      collect({ ...unplaced("programme-without-plan"), programme, actual: programme }, nothing);
  }
}

function unplaced(kind: FindingKind): Omit<Finding, "cause"> {
  return {
    kind,
    studentNumber: null,
    classKey: null,
    programme: null,
    course: null,
    code: null,
    expected: null,
    actual: null,
    segment: null,
  };
}

/** For an enrolment, what fits it best; for a planned course that is missing, that course's own code. */
function proposalsFor(finding: Finding, { standing, offering, planCourse }: About): Proposal[] {
  if (standing?.plan && offering) return propose(standing.plan, standing.semester, offering, finding.code);
  if (!planCourse) return [];
  return [{ code: planCourse.code, name: planCourse.name, score: 0, reasons: [], differs: [] }];
}
