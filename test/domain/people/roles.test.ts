import { expect, test } from "vitest";
import { isCapacity, isRole, type Role, usualCapacities } from "#app/domain/people/roles.ts";

test.each<{ given: Role[]; capacities: string[] }>([
  { given: ["academic-officer"], capacities: ["officer"] },
  { given: ["academic-director"], capacities: ["director"] },
  { given: ["principal"], capacities: ["principal"] },
  { given: ["academic-director", "academic-officer"], capacities: ["officer", "director"] },
  { given: ["administrator", "counselor", "homeroom-teacher"], capacities: [] },
  { given: [], capacities: [] },
])("$given usually sign as $capacities", ({ given, capacities }) => {
  expect(usualCapacities(given)).toEqual(capacities);
});

test("texts from outside are roles or capacities only when they are in the list", () => {
  expect(["administrator", "Administrator", "toString", ""].map(isRole)).toEqual([true, false, false, false]);
  expect(["officer", "administrator"].map(isCapacity)).toEqual([true, false]);
});
