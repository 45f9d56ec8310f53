import type { StudentFacts } from "./comparison-columns.ts";
import type { Cause, ComparisonResult, Section } from "./findings.ts";

/** A cause under the number by which sheets and proof speak of it, with the names of its classes. */
export type NumberedCause = { number: number; cause: Cause; classNames: readonly string[] };

/** Sections in the order of the workbook "to mend". */
export const sections = ["curriculum", "registrar", "counseling"] as const satisfies readonly Section[];

export type MendGroup = NumberedCause & { students: readonly StudentFacts[] };

/** Per section, what it has to mend or to answer: causes with their students under them. Listed findings ask for nothing. */
export function toMendSheets(result: ComparisonResult): Record<Section, readonly MendGroup[]> {
  const facts = studentFacts(result);
  const groups = numberedCauses(result)
    .filter(({ cause }) => cause.weight !== "listed")
    .map((numbered) => ({
      ...numbered,
      students: numbered.cause.studentNumbers.flatMap((number) => facts.get(number) ?? []),
    }));
  const of = (section: Section) => groups.filter(({ cause }) => cause.section === section);
  return { curriculum: of("curriculum"), registrar: of("registrar"), counseling: of("counseling") };
}

export function numberedCauses(result: ComparisonResult): NumberedCause[] {
  const names = new Map(result.input.homerooms.map(({ key, name }) => [key, name]));
  return result.causes.map((cause, i) => ({
    number: i + 1,
    cause,
    classNames: [...new Set(cause.classKeys)].map((key) => names.get(key) ?? key),
  }));
}

/** Each student as the sheets name one, by student number. */
export function studentFacts({ input }: ComparisonResult): Map<string, StudentFacts> {
  const classes = new Map(input.homerooms.map((homeroom) => [homeroom.key, homeroom]));
  return new Map(
    input.students.map((student) => {
      const homeroom = classes.get(student.classKey);
      const { number, name, seat } = student;
      const grade = student.grade ?? homeroom?.grade ?? null;
      return [number, { number, name, seat, grade, className: homeroom?.name ?? null }];
    }),
  );
}
