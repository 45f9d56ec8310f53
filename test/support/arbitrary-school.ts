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
  withoutProgramme: 11,
  withoutPlan: 6,
  codeMissing: 10,
  malformed: 9,
  schoolDiffers: 9,
  cohortDiffers: 9,
  programmeDiffers: 10,
  taken: 9,
  notInPlan: 13,
  nameDiffers: 7,
  nameSpelling: 10,
  notPlanned: 9,
  amounts: 4,
  planCredits: 4,
  takenTwice: 9,
  requiredBy: 9,
  requirement: 9,
  category: 9,
  mode: 10,
  planMode: 3,
  notTaken: 6,
  notOffered: 9,
  listedOnly: 11,
  alternative: 4,
  swapped: 4,
  namesake: 3,
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

/** One fault shows each finding alone; many show how they cover, excuse and follow one another. */
const plantings = fc.oneof(
  { weight: 66, arbitrary: fc.array(single, { minLength: 1, maxLength: 1 }) },
  {
    weight: 34,
    arbitrary: fc.array(planted([...names, "nameSpelling", "alternative", "swapped", "namesake", "status"]), {
      minLength: 0,
      maxLength: 12,
      size: "max",
    }),
  },
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
