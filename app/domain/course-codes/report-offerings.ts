import type { OfferingRow } from "./comparison-columns.ts";
import type { ComparisonResult, FindingKind } from "./findings.ts";

/**
 * What is offered beside the course-code table: one row per offering, programme, grade and code that its students carry;
 * an offering that nobody takes has one row of its own.
 */
export function offeringRows(
  { input, judged }: ComparisonResult,
  programmeOf: (studentNumber: string) => string | null,
): OfferingRow[] {
  const classes = new Map(input.homerooms.map((homeroom) => [homeroom.key, homeroom]));
  const students = new Map(input.students.map((student) => [student.number, student]));
  const taken = new Map<string, Map<string, OfferingRow & { kinds: FindingKind[] }>>();
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  for (const { enrolment, code, planCourse, findings } of judged) {
    const offering = offerings.get(enrolment.course);
    if (!offering) continue;
    const rows = taken.get(offering.course) ?? new Map<string, OfferingRow & { kinds: FindingKind[] }>();
    taken.set(offering.course, rows);
    const programme = programmeOf(enrolment.studentNumber);
    const student = students.get(enrolment.studentNumber);
    const grade = student?.grade ?? classes.get(student?.classKey ?? "")?.grade ?? null;
    const key = `${programme}|${code}|${grade}`;
    const row = rows.get(key) ?? {
      term: input.term,
      grade,
      offering,
      code,
      planCourse,
      programme,
      kinds: [],
    };
    rows.set(key, row);
    for (const { kind } of findings) if (!row.kinds.includes(kind)) row.kinds.push(kind);
  }
  return input.offerings.flatMap((offering): OfferingRow[] => {
    const rows = taken.get(offering.course);
    if (rows) return [...rows.values()];
    const homeroom = classes.get(offering.classKeys[0] ?? "");
    const { code } = offering;
    return [
      {
        term: input.term,
        grade: homeroom?.grade ?? null,
        offering,
        code,
        planCourse: null,
        programme: homeroom?.programme ?? null,
        kinds: [],
      },
    ];
  });
}
