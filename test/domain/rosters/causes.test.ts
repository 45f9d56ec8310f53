import { expect, test } from "vitest";
import { rosterCauses } from "#app/domain/rosters/causes.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { context, idNumberOf, type RowValues, roster } from "./rules/roster-builder.ts";

function causesOf(rows: readonly RowValues[], more: Parameters<typeof roster>[2] = {}) {
  return rosterCauses(checkRoster(roster("scores", { 學期成績: rows }, more), context()).findings);
}

/** So many students with scores of their own. */
function rows(count: number, values: RowValues): RowValues[] {
  return Array.from({ length: count }, (_, index) => ({ termScore: String(60 + index), ...values }));
}

test("forty rows with one origin are one cause, with all of them under it", () => {
  const causes = causesOf([...rows(40, { termScore: "0" }), ...rows(3, {})]);
  expect(causes).toHaveLength(1);
  const [cause] = causes;
  expect(cause).toMatchObject({
    number: 1,
    rule: "zero-passed",
    sheet: "學期成績",
    column: "passed",
    value: "1",
  });
  expect(cause?.findings.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, index) => index + 2));
});

test("a wrong course is one cause, another course another", () => {
  const other = { courseCode: "112070406V2640101010102", courseName: "英語文", credits: "15" };
  const causes = causesOf([...rows(30, { credits: "14" }), ...rows(10, other)]);
  expect(causes.map(({ rule, value, findings }) => [rule, value, findings.length])).toEqual([
    ["credits-many", "14", 30],
    ["credits-many", "15", 10],
  ]);
});

test("a student whose rows all have one wrong number is one cause", () => {
  const courses = ["國語文", "英語文", "數學"].map((courseName, index) => ({
    idNumber: "A123456788",
    courseCode: `112070406V264010101020${index}`,
    courseName,
    noteTermSeat: "1",
  }));
  const causes = causesOf([...courses, { idNumber: "A123456787", noteTermSeat: "2" }]);
  expect(causes.map(({ rule, value, findings }) => [rule, value, findings.length])).toEqual([
    ["id-number-check-digit", "A123456788", 3],
    ["id-number-check-digit", "A123456787", 1],
  ]);
});

test("a cause whose rows have different values names none of them", () => {
  const [cause, ...others] = causesOf([{ termScore: "101" }, { termScore: "250" }]);
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ rule: "score-range", column: "termScore", value: null });
});

test("the same fault in two sheets is two causes", () => {
  const book = roster("scores", { 學期成績: [{ termScore: "0" }], 補修成績: [{ lateScore: "0" }] });
  expect(rosterCauses(checkRoster(book, context()).findings).map(({ sheet }) => sheet)).toEqual([
    "學期成績",
    "補修成績",
  ]);
});

test("what blocks comes first, syntax before validity, and of one grade what concerns most rows", () => {
  const student = { idNumber: idNumberOf(20), noteTermSeat: "21", noteNextSeat: "21" };
  const causes = causesOf([
    ...rows(5, { remark: "第一行\n第二行" }),
    ...rows(2, { termScore: "0" }),
    ...rows(3, { termScore: "70", passed: "0" }),
    { termScore: "101" },
    student,
    student,
  ]);
  expect(causes.map(({ number, rule, grade, findings }) => [number, rule, grade, findings.length])).toEqual([
    [1, "score-range", "syntax", 1],
    [2, "score-60-not-passed", "validity", 3],
    [3, "zero-passed", "validity", 2],
    [4, "row-copied", "validity", 1],
    [5, "text-line-break", "quality", 5],
  ]);
});

test("a book without findings has no causes", () => {
  expect(causesOf(rows(3, {}))).toEqual([]);
});
