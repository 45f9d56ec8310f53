import fc from "fast-check";
import type { ComparisonInput } from "#app/domain/course-codes/model.ts";
import { cleanSchool } from "./oracle/base-school.ts";
import { codeFaults, type Fault } from "./oracle/code-faults.ts";
import { courseFaults } from "./oracle/course-faults.ts";
import { studentFaults } from "./oracle/student-faults.ts";

export { cleanSchool } from "./oracle/base-school.ts";

const faults: Record<string, Fault> = { ...codeFaults, ...courseFaults, ...studentFaults };

const planted = fc.record({
  /** A name, so that a shrunk school says what was done to it. */
  fault: fc.constantFrom(...Object.keys(faults)),
  row: fc.nat(400),
  variant: fc.nat(60),
  detail: fc.nat(60),
});

/** One fault shows each finding alone; many show how they cover, excuse and follow one another. */
const plantings = fc.oneof(
  { weight: 5, arbitrary: fc.array(planted, { minLength: 1, maxLength: 1 }) },
  { weight: 5, arbitrary: fc.array(planted, { minLength: 0, maxLength: 9 }) },
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
