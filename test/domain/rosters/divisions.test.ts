import { expect, test } from "vitest";
import { divisionNamed } from "#app/domain/rosters/divisions.ts";

test.each([
  { name: "進修部", division: "continuing" },
  { name: "進修學校", division: "continuing" },
  { name: "日間部", division: "day" },
  { name: "高中部", division: "day" },
  { name: null, division: "day" },
])("部別 $name is of the books of $division", ({ name, division }) => {
  expect(divisionNamed(name)).toBe(division);
});
