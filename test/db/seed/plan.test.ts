import { expect, test } from "vitest";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import { segmentLookup } from "#app/domain/course-codes/tables.ts";
import { generateSchool } from "#db/seed/school.ts";

const { plans } = generateSchool({ seed: 1, students: 42 });

test("every code of the plan is well formed, and none is there twice", () => {
  const lookup = segmentLookup({ entries: referenceTables, subjects: null });
  for (const { courses, deletions } of plans) {
    const codes = [...courses, ...deletions].map(({ code }) => code);
    expect(codes.filter((code) => lookup.faultOf(code))).toEqual([]);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  }
});

test("credits and opening modes have six characters, and `-` stands exactly where the credit is 0", () => {
  for (const { code, credits, modes } of plans.flatMap(({ courses }) => courses)) {
    expect(credits, code).toMatch(/^[0-9A-IRSTZ]{6}$/);
    expect(modes?.replace(/[^-]/g, "x"), code).toBe(
      [...credits].map((one) => (one === "0" ? "-" : "x")).join(""),
    );
  }
});

test("the plan has local languages and 對開 in letters, a course without credits and one whose 課程屬性 overrides its code", () => {
  const newest = plans.at(-1)?.courses ?? [];
  const all = newest.map(({ credits }) => credits);
  expect(all).toEqual(expect.arrayContaining(["110000", "AA0000", "2B0000", "B20000", "ZZ0000"]));
  const overridden = newest.filter(({ code, attribute }) => attribute?.[1] !== code[18]);
  expect(new Set(overridden.map(({ name }) => name))).toEqual(new Set(["商業數學"]));
});

test("a programme has one name under two codes in one semester: a name alone does not identify a course", () => {
  const newest = plans.at(-1)?.courses ?? [];
  const seen = new Map<string, string>();
  const twice = newest.filter(({ code, name, credits }) => {
    const key = `${code.slice(0, 16)}${name}`;
    const before = seen.get(key);
    seen.set(key, credits);
    return before !== undefined && [...before].some((one, index) => one !== "0" && credits[index] !== "0");
  });
  expect(twice.map(({ name }) => name)).toContain("專題實作");
});
