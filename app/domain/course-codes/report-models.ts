import type {
  EnrolmentRow,
  OfferingRow,
  PlannedRow,
  ProgrammeRow,
  StudentFacts,
} from "./comparison-columns.ts";
import type { ComparisonResult } from "./findings.ts";
import { placeStudents } from "./placing.ts";
import { currentPlans } from "./plan.ts";
import { type NumberedCause, numberedCauses, studentFacts } from "./report-causes.ts";
import { offeringRows } from "./report-offerings.ts";
import { planNames, programmeRows } from "./report-programmes.ts";

export type ComparisonSheets = {
  causes: readonly NumberedCause[];
  /** Every enrolment of the input, in the order of the file. */
  enrolments: readonly EnrolmentRow[];
  enrolmentsWithDifferences: readonly EnrolmentRow[];
  planned: readonly PlannedRow[];
  offerings: readonly OfferingRow[];
  programmes: readonly ProgrammeRow[];
};

/**
 * The rows of the findings workbook. Every finding stands in `kinds` of exactly one row of enrolmentsWithDifferences or
 * planned; those of classes and programmes in programmes, there on each class concerned.
 */
export function comparisonSheets(result: ComparisonResult): ComparisonSheets {
  const { input } = result;
  const plans = currentPlans(input.plans);
  const placed = placeStudents(input, plans);
  const nobody: StudentFacts = { grade: null, number: null, className: null, seat: null, name: null };
  const facts = studentFacts(result);
  const planName = planNames(input.tables);
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  const classes = new Map(input.homerooms.map((homeroom) => [homeroom.key, homeroom]));

  const judgedRows = result.judged.map(({ enrolment, code, planCourse, findings }): EnrolmentRow => {
    const programme = placed.get(enrolment.studentNumber)?.standing.programme ?? null;
    return {
      term: input.term,
      student: facts.get(enrolment.studentNumber) ?? nobody,
      course: enrolment.course,
      offering: offerings.get(enrolment.course) ?? null,
      code,
      planCourse,
      plan: programme === null ? null : planName(programme),
      kinds: findings.map(({ kind }) => kind),
    };
  });
  const unresolvedRows = result.unresolved.map(
    ({ studentNumber, course, code }): EnrolmentRow => ({
      term: input.term,
      student: facts.get(studentNumber) ?? { ...nobody, number: studentNumber },
      course,
      offering: offerings.get(course) ?? null,
      code,
      planCourse: null,
      plan: null,
      kinds: [],
    }),
  );
  const planned = result.findings
    .filter(({ kind }) => kind === "planned-not-taken" || kind === "planned-not-offered")
    .map((finding): PlannedRow => {
      const homeroom = classes.get(finding.classKey ?? "");
      return {
        term: input.term,
        student: (finding.studentNumber === null ? undefined : facts.get(finding.studentNumber)) ?? {
          ...nobody,
          grade: homeroom?.grade ?? null,
          className: homeroom?.name ?? null,
        },
        planCourse: plans.get(finding.programme ?? "")?.byCode.get(finding.code ?? "") ?? null,
        plan: finding.programme === null ? null : planName(finding.programme),
        code: finding.code,
        kinds: [finding.kind],
      };
    });
  return {
    causes: numberedCauses(result),
    enrolments: [...judgedRows, ...unresolvedRows],
    enrolmentsWithDifferences: judgedRows.filter(({ kinds }) => kinds.length > 0),
    planned,
    offerings: offeringRows(result, (number) => placed.get(number)?.standing.programme ?? null),
    programmes: programmeRows(result, plans, planName),
  };
}
