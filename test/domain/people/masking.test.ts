import { expect, test } from "vitest";
import { maskBirthDate, maskIdNumber } from "#app/domain/people/masking.ts";

test.each([
  ["A123456789", "A12****789"],
  ["AB12345678", "AB1****678"],
  ["", ""],
  ["A12345", "******"],
])("the ID number %j is shown as %j", (idNumber, masked) => {
  expect(maskIdNumber(idNumber)).toBe(masked);
});

test.each([
  ["2007-03-02", "96/**/**"],
  ["2011-12-31", "100/**/**"],
  ["?", "*"],
])("the birth date %j is shown as %j", (date, masked) => {
  expect(maskBirthDate(date)).toBe(masked);
});
