import { expect, test } from "vitest";
import { compareWorkbooks, type ReadWorkbook } from "#app/domain/rosters/difference.ts";
import { changeLines } from "#app/domain/rosters/difference-lines.ts";

const titles = ["身分證號", "出生日期", "課程代碼", "科目名稱", "修課學分"];
const rows = [
  ["A123456789", "0960302", "112070406V264010103F121", "國語文", "4"],
  ["A223456781", "0961231", "112070406V264010103F121", "國語文", "4"],
  ["F131104093", "0970101", "112070406V264010103F122", "數學", "3"],
];

function workbook(name: string, sha256: string, cells: readonly (readonly string[])[]): ReadWorkbook {
  return { sha256, sheets: [{ name, rows: cells.map((one, at) => ({ number: at + 1, cells: one })) }] };
}

const sealed = workbook("學期成績", "a", [titles, ...rows]);

function linesOf(file: ReadWorkbook) {
  return changeLines({ sealed, file }, compareWorkbooks(sealed, file).changes);
}

test("a cell: whose row and which course; the code beside it is no ID number", () => {
  const [line, ...others] = linesOf(
    workbook("學期成績", "b", [titles, ...rows.map((row, at) => (at === 1 ? row.with(4, "5") : row))]),
  );
  expect(others).toEqual([]);
  expect(line).toMatchObject({ idNumber: "A223456781", course: "國語文", row: 3, was: "4", is: "5" });
});

test("an edited ID number is masked before and after; the row is of whom it was", () => {
  const [line] = linesOf(
    workbook("學期成績", "b", [
      titles,
      ...rows.map((row, at) => (at === 0 ? row.with(0, "B120863158") : row)),
    ]),
  );
  expect(line).toMatchObject({
    column: "身分證號",
    was: "A12****789",
    is: "B12****158",
    idNumber: "A123456789",
  });
});

test("a row that is gone is shown from the sealed file, without ID number and birth date", () => {
  const [line] = linesOf(workbook("學期成績", "b", [titles, ...rows.slice(0, 2)]));
  expect(line).toMatchObject({
    kind: "removed",
    row: 4,
    idNumber: "F131104093",
    was: "112070406V264010103F122　數學　3",
    is: null,
  });
});

test("a sheet under another name is still the sheet", () => {
  const renamed = workbook("成績", "b", [
    titles,
    ...rows.map((row, at) => (at === 2 ? row.with(4, "9") : row)),
  ]);
  const lines = linesOf(renamed);
  expect(lines).toMatchObject([
    { kind: "changed", row: null, was: "學期成績", is: "成績", idNumber: null },
    { kind: "changed", row: 4, column: "修課學分", idNumber: "F131104093", is: "9" },
  ]);
});

test("the header is nobody's row, and a rewritten title does not hide whose the others are", () => {
  const lines = linesOf(
    workbook("學期成績", "b", [
      titles.with(0, "身份證字號"),
      ...rows.map((row, at) => (at === 2 ? row.with(4, "9") : row)),
    ]),
  );
  expect(lines[0]).toMatchObject({ row: 1, was: "身分證號", is: "身份證字號", idNumber: null, course: null });
  expect(lines.at(-1)).toMatchObject({ row: 4, idNumber: "F131104093" });
});
