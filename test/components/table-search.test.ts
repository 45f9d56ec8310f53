import { expect, test } from "vitest";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";

const schema = tableSearch(["findings", "course"], "findings", "desc").extend({
  kind: filterOf(["name-differs", "code-missing"]),
  q: searchText,
});
const defaults = { sort: "findings", direction: "desc", page: 1, kind: undefined, q: "" };

for (const { given, expected, why } of [
  { given: {}, expected: defaults, why: "nothing said" },
  {
    given: { sort: "course", direction: "asc", page: "3", kind: "code-missing", q: " 數學 " },
    expected: { sort: "course", direction: "asc", page: 3, kind: "code-missing", q: "數學" },
    why: "all said",
  },
  {
    given: { sort: "drop table", direction: "up", page: "-1", kind: "x" },
    expected: defaults,
    why: "nonsense",
  },
  { given: { page: "1.5" }, expected: defaults, why: "half a page" },
  { given: { page: "1e9" }, expected: defaults, why: "a page beyond all lists" },
  { given: { sort: ["a", "b"], q: ["x", "y"] }, expected: defaults, why: "a name that repeats" },
  { given: { q: "長".repeat(101) }, expected: defaults, why: "a text nobody types" },
]) {
  test(`an address is read whatever it says: ${why}`, () => {
    expect(schema.parse(given)).toEqual(expected);
  });
}
