import type { ComparisonResult } from "#app/domain/course-codes/findings.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";

/** The findings of a comparison in words that can be held against `expectedOf`. */
export function foundIn({ input, findings }: ComparisonResult): string[] {
  const names = new Map(input.homerooms.map(({ key, name }) => [key, name]));
  return findings
    .map(({ kind, studentNumber, classKey, course, code }) =>
      [kind, studentNumber, names.get(classKey ?? "") ?? null, course, code].join("|"),
    )
    .sort();
}

export function expectedOf({ expected }: GeneratedSchool): string[] {
  return expected
    .map(({ kind, studentNumber, className, course, code }) =>
      [kind, studentNumber, className, course, code].join("|"),
    )
    .sort();
}
