import { expect, test } from "vitest";
import { tableLinks } from "#app/components/table/table-links.ts";

const now = { sort: "findings", direction: "desc" } as const;
const search = "?kind=name-differs&page=3&sort=findings&direction=desc";

test("sorting by another column begins in that column's own direction, at the first page", () => {
  const { sorting } = tableLinks(search, now);
  expect(sorting.href("course", "asc")).toBe("?kind=name-differs&sort=course&direction=asc");
});

test("sorting again by the same column turns it round", () => {
  const { sorting } = tableLinks(search, now);
  expect(sorting.href("findings", "desc")).toBe("?kind=name-differs&sort=findings&direction=asc");
});

test("a page keeps filter and order; the first page has no number", () => {
  const links = tableLinks(search, now);
  expect(links.page(4)).toBe("?kind=name-differs&page=4&sort=findings&direction=desc");
  expect(links.page(1)).toBe("?kind=name-differs&sort=findings&direction=desc");
});

test("a filter replaces its old value or goes away, and starts at the first page", () => {
  const links = tableLinks(search, now);
  expect(links.filter("kind", "code-missing")).toBe("?kind=code-missing&sort=findings&direction=desc");
  expect(links.filter("kind", null)).toBe("?sort=findings&direction=desc");
});

test("what was typed stays one value, whatever it contains", () => {
  const href = tableLinks("", now).filter("q", "數學&page=2 #x");
  expect(new URLSearchParams(href).get("q")).toBe("數學&page=2 #x");
  expect(new URLSearchParams(href).get("page")).toBeNull();
});
