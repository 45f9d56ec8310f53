import type { Scope } from "#db/scope.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { importAgain } from "../../support/compared-school.ts";

const invented = { seed: 11, students: 200 } as const;
const first = generateSchool({ ...invented, faults: ["code-missing", "school-differs", "name-spelling"] });
const later = generateSchool({ ...invented, faults: ["mode-differs"] });
const clean = generateSchool(invented);

/** A school with two faults that must be mended and one query. */
export const faultySchool: GeneratedSchool = first;

/** The same school a week later: what had to be mended is mended, the query stays, and another has come. */
export const mendedSchool: GeneratedSchool = {
  ...clean,
  plans: first.plans,
  offerings: clean.offerings.map(
    (offering) =>
      planted(first, "name-spelling", offering.course) ??
      planted(later, "mode-differs", offering.course) ??
      offering,
  ),
};

function planted(school: GeneratedSchool, kind: string, course: string) {
  const is = school.expected.some((one) => one.kind === kind && one.course === course);
  return is ? school.offerings.find((offering) => offering.course === course) : undefined;
}

/** Imports the mended data as the officer, behind the console's back. */
export function mend(officer: Scope): Promise<void> {
  return importAgain(officer, mendedSchool);
}
