import { expect, test } from "vitest";
import { maskCell, maskParams } from "#app/domain/rosters/personal-cells.ts";

test.each([
  { why: "an ID number", column: "idNumber", text: "A123456789", shown: "A12****789" },
  { why: "one that is none", column: "idNumber", text: "A12345678", shown: "A12***678" },
  { why: "one that is too short to show anything of", column: "idNumber", text: "A12345", shown: "******" },
  { why: "a birth date: its year", column: "birthDate", text: "0960302", shown: "096****" },
  { why: "a birth date in another form", column: "birthDate", text: "96/03/02", shown: "**/**/**" },
  { why: "a birth date in words", column: "birthDate", text: "民國96年", shown: "*****" },
  { why: "an empty cell", column: "birthDate", text: "", shown: "" },
  { why: "an ID number in a name", column: "courseName", text: "國文 A123456789", shown: "國文 A12****789" },
  { why: "an ID number where a title should be", column: null, text: "A123456789", shown: "A12****789" },
  {
    why: "a course code in whose middle ten characters read like one",
    column: "courseCode",
    text: "112070406V264010103F121",
    shown: "112070406V264010103F121",
  },
  { why: "a date that is not of birth", column: "from", text: "1120901", shown: "1120901" },
] as const)("$why", ({ column, text, shown }) => {
  expect(maskCell(column, text)).toBe(shown);
});

test("what the words are filled with is masked like the cell that they are about", () => {
  expect(maskParams("birthDate", { expected: "0960302", row: 7 })).toEqual({ expected: "096****", row: 7 });
  expect(maskParams("credits", { expected: "2" })).toEqual({ expected: "2" });
});
