import fc from "fast-check";
import type { ComparisonInput } from "#app/domain/course-codes/model.ts";
import { cleanSchool } from "./oracle/base-school.ts";
import { codeFaults, type Fault } from "./oracle/code-faults.ts";
import { courseFaults } from "./oracle/course-faults.ts";
import { studentFaults } from "./oracle/student-faults.ts";

export { cleanSchool } from "./oracle/base-school.ts";

const faults: Record<string, Fault> = { ...codeFaults, ...courseFaults, ...studentFaults };

/** How often each fault is a school's only one, so that every finding comes alone often enough to be understood. */
const weights: Record<string, number> = {
  withoutProgramme: 16,
  withoutPlan: 5,
  codeMissing: 11,
  malformed: 13,
  schoolDiffers: 8,
  cohortDiffers: 11,
  programmeDiffers: 10,
  taken: 10,
  notInPlan: 13,
  nameDiffers: 6,
  nameSpelling: 12,
  notPlanned: 10,
  amounts: 5,
  planCredits: 6,
  takenTwice: 11,
  requiredBy: 13,
  requirement: 12,
  category: 11,
  mode: 13,
  planMode: 3,
  notTaken: 6,
  notOffered: 12,
  otherType: 2,
  listedOnly: 14,
  alternative: 4,
  swapped: 4,
  namesake: 2,
};

function planted(names: readonly string[]) {
  return fc.record({
    /** A name, so that a shrunk school says what was done to it. */
    fault: fc.constantFrom(...names),
    row: fc.noBias(fc.nat(400)),
    variant: fc.noBias(fc.nat(60)),
    detail: fc.noBias(fc.nat(60)),
  });
}

const names = Object.keys(faults);
const single = planted(names.flatMap((name) => Array.from({ length: weights[name] ?? 1 }, () => name)));

/** Beside others, what is excused or covered by another fault more easily comes oftener. */
const many = planted([
  ...names,
  ...[
    "nameSpelling",
    "alternative",
    "swapped",
    "namesake",
    "status",
    "requiredBy",
    "requirement",
    "category",
  ],
  ...["cohortDiffers", "programmeDiffers", "listedOnly", "taken"],
]);

/** One fault shows each finding alone; many show how they cover, excuse and follow one another. */
const plantings = fc.oneof(
  { weight: 68, arbitrary: fc.array(single, { minLength: 1, maxLength: 1 }) },
  { weight: 32, arbitrary: fc.array(many, { minLength: 0, maxLength: 14, size: "max" }) },
);

/**
 * A small random school: 1–3 programmes of 1–10 courses in plan files of both forms and several versions, 1–4 classes,
 * 1–15 students; clean, with one fault, or with many.
 */
export const arbitrarySchool: fc.Arbitrary<ComparisonInput> = fc
  .tuple(cleanSchool, plantings)
  .map(([clean, list]) => {
    const draft = structuredClone(clean);
    for (const { fault, row, variant, detail } of list) faults[fault]?.(draft, row, variant, detail);
    return draft;
  });
