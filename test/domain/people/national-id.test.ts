import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalIdNumber, checkIdNumber } from "#app/domain/people/national-id.ts";

test.each([
  { id: "A123456789", state: "ok", why: "the usual example of a citizen's number" },
  { id: "a123456789", state: "ok", why: "lower case is the same number" },
  { id: "Ａ１２３４５６７８９", state: "ok", why: "so is full width" },
  { id: "A123456788", state: "check-digit", why: "another last digit" },
  { id: "A223456789", state: "check-digit", why: "another gender" },
  { id: "A800000014", state: "ok", why: "a resident since 2021" },
  { id: "AC01234567", state: "ok", why: "a resident of the old form" },
  { id: "AC01234568", state: "check-digit", why: "old form, another last digit" },
  { id: "A323456789", state: "form", why: "no such second character" },
  { id: "AE01234567", state: "form", why: "no such second letter" },
  { id: "A12345678", state: "form", why: "too short" },
  { id: "A1234567890", state: "form", why: "too long" },
  { id: "", state: "form", why: "empty" },
])("$id: $state ($why)", ({ id, state }) => {
  expect(checkIdNumber(id)).toBe(state);
});

test("a number is written in one way", () => {
  expect(canonicalIdNumber(" ａ123456789 ")).toBe("A123456789");
});

test("of the ten last digits exactly one is right", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  fc.assert(
    fc.property(
      fc.constantFrom(...letters),
      fc.constantFrom("1", "2", "8", "9", "A", "B", "C", "D"),
      fc.stringMatching(/^\d{7}$/),
      (letter, second, digits) => {
        const right = [..."0123456789"].filter(
          (last) => checkIdNumber(letter + second + digits + last) === "ok",
        );
        expect(right.length).toBe(1);
      },
    ),
    { seed: 20260922, numRuns: process.env.LICHENG_FULL === "1" ? 1_000 : 100 },
  );
});
