import { expect, test } from "vitest";
import { losesCharacters } from "#app/domain/datasets/lost-characters.ts";

test.each([
  ["黃𤧟", "黃?", true, "a character outside of the first plane is one character"],
  ["𠅤𡘙", "??", true, "all of them lost"],
  ["黃小明", "黃小明", false, "nothing changed"],
  ["黃小明", "王小明", false, "another name"],
  ["黃?", "黃𤧟", false, "the character comes back"],
  ["黃?", "黃?", false, "it was lost before"],
  ["黃小明", "黃?", false, "another length is another text"],
])("%s -> %s: %s (%s)", (before, after, loses) => {
  expect(losesCharacters(before, after)).toBe(loses);
});
