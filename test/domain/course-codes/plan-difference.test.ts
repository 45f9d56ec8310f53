import { describe, expect, test } from "vitest";
import type { PlanCourse, PlanVersion } from "#app/domain/course-codes/model.ts";
import {
  changesByProgramme,
  filterPlanChanges,
  planDifference,
  sortPlanChanges,
} from "#app/domain/course-codes/plan-difference.ts";

const [a, b, c] = ["112000000V264010", "111000000V264010", "113000000V264010"];

const course = (code: string, name: string, over: Partial<PlanCourse> = {}): PlanCourse => ({
  code,
  name,
  credits: "220000",
  modes: "00----",
  attribute: null,
  ...over,
});
const version = (id: string, courses: PlanCourse[], over: Partial<PlanVersion> = {}): PlanVersion => ({
  id,
  form: "new",
  year: 112,
  marks: [],
  sha256: "",
  courses,
  deletions: [],
  ...over,
});

const first = version("1", [course(`${b}1010101`, "國語文"), course(`${b}1010102`, "英語文")], { year: 111 });
const second = version("2", [course(`${a}1010101`, "國語文")]);
const third = version(
  "3",
  [course(`${a}1010101`, "國文"), course(`${b}1010101`, "國語文"), course(`${c}1010101`, "國語文")],
  { deletions: [{ code: `${b}1010102`, replacedBy: `${b}1010103` }] },
);
const before = new Map([
  [a, "2"],
  [b, "1"],
  [c, null],
]);
const difference = planDifference(third, before, [first, second]);

test("each programme is held against the version that held before for it", () => {
  expect(difference.changes.map(({ code, kind }) => [code, kind])).toEqual([
    [`${b}1010101`, "unchanged"],
    [`${b}1010102`, "deleted"],
    [`${a}1010101`, "changed"],
    [`${c}1010101`, "added"],
  ]);
  expect(difference.against).toEqual([
    { id: "2", programmes: [a] },
    { id: "1", programmes: [b] },
  ]);
  expect(difference.firstFor).toEqual([c]);
});

test("a change says each field from what to what, a deletion its successor", () => {
  expect(difference.changes.find(({ kind }) => kind === "changed")).toMatchObject({
    fields: [{ field: "name", from: "國語文", to: "國文" }],
  });
  expect(difference.changes.find(({ kind }) => kind === "deleted")).toMatchObject({
    successor: `${b}1010103`,
    course: { name: "英語文" },
  });
});

test("two predecessors of two forms are each compared in what they have", () => {
  const old = version("2", [course(`${a}1010101`, "國文", { modes: null })], { form: "old" });
  const { changes } = planDifference(third, before, [first, old]);
  expect(changes.find(({ code }) => code === `${a}1010101`)?.kind).toBe("unchanged");
});

describe("what the address asks for", () => {
  const query = { kind: "different" as const, programme: null, text: "" };
  test.each([
    { why: "by default what changed", over: {}, codes: [`${b}1010102`, `${a}1010101`, `${c}1010101`] },
    { why: "everything", over: { kind: "all" as const }, count: 4 },
    { why: "one kind", over: { kind: "unchanged" as const }, codes: [`${b}1010101`] },
    { why: "one programme", over: { programme: c }, codes: [`${c}1010101`] },
    { why: "part of a code, in any width", over: { text: "１０１０１０２" }, codes: [`${b}1010102`] },
    { why: "a name of before", over: { text: "國語文" }, codes: [`${a}1010101`, `${c}1010101`] },
    { why: "a name of nobody", over: { text: "體育" }, codes: [] },
  ])("$why", ({ over, codes, count }) => {
    const shown = filterPlanChanges(difference.changes, { ...query, ...over });
    if (codes) expect(shown.map(({ code }) => code)).toEqual(codes);
    else expect(shown).toHaveLength(count);
  });

  test("in the order of a column, equal ones by their codes", () => {
    const kinds = sortPlanChanges(difference.changes, "kind", "asc").map(({ kind }) => kind);
    expect(kinds).toEqual(["added", "changed", "deleted", "unchanged"]);
    expect(sortPlanChanges(difference.changes, "code", "desc")[0]?.code).toBe(`${c}1010101`);
  });
});

test("programmes are counted with what changed of how many", () => {
  expect(changesByProgramme(difference.changes)).toEqual([
    { programme: b, different: 1, courses: 2 },
    { programme: a, different: 1, courses: 1 },
    { programme: c, different: 1, courses: 1 },
  ]);
});
