import { expect, test } from "vitest";
import { maskPersonalData } from "#app/domain/audit/mask.ts";

test.each([
  { field: "note", text: "A123456789 的代碼有誤", shown: "A12****789 的代碼有誤", why: "a citizen's number" },
  { field: "note", text: "a123456789", shown: "a12****789", why: "in lower case" },
  { field: "note", text: "AC01234567", shown: "AC0****567", why: "a resident's old number" },
  { field: "note", text: "A123456780", shown: "A12****780", why: "with a wrong check digit" },
  { field: "idNumber", text: "A123456789", shown: "**********", why: "a field of that name" },
  { field: "birthDate", text: "2007-03-02", shown: "**********", why: "a birth date" },
  { field: "note", text: "112070406V2640101010101", shown: "112070406V2640101010101", why: "a course code" },
  { field: "note", text: "學號 11210001", shown: "學號 11210001", why: "a student number" },
])("of an audit entry $why is shown as it may be", ({ field, text, shown }) => {
  expect(maskPersonalData(field, text)).toBe(shown);
});
