import { expect, test } from "vitest";
import { paths, safeReturn, sameInTerm } from "#app/paths.ts";

for (const { to, where, why } of [
  { to: "/112-1/comparisons?kind=x", where: "/112-1/comparisons?kind=x", why: "a page of the console" },
  { to: "/112-1/search?q=數學 &p=%20", where: "/", why: "a blank, which no address has" },
  { to: "/112-1/search?q=數學&p=%20", where: "/112-1/search?q=%E6%95%B8%E5%AD%B8&p=%20", why: "Chinese" },
  { to: "/112-1/\ud800", where: "/", why: "half a character" },
  { to: "https://example.com/", where: "/", why: "another site" },
  { to: "//example.com", where: "/", why: "another site without its scheme" },
  { to: "/\\example.com", where: "/", why: "what browsers read as another site" },
  { to: "/\t/example.com", where: "/", why: "white space that browsers drop" },
  { to: "javascript:alert(1)", where: "/", why: "a script" },
  { to: "", where: "/", why: "nothing" },
  { to: null, where: "/", why: "not said" },
]) {
  test(`after logging in one is led inside the console only: ${why}`, () => {
    expect(safeReturn(to)).toBe(where);
  });
}

test("the page one wanted survives the way through the log-in page", () => {
  const wanted = "/112-1/comparisons?kind=name-differs&page=2";
  expect(new URL(paths.logIn(wanted), "http://console").searchParams.get("to")).toBe(wanted);
});

for (const { from, to, why } of [
  { from: "/112-1", to: "/111-2", why: "today" },
  { from: "/112-1/comparisons", to: "/111-2/comparisons", why: "a list" },
  { from: "/112-1/comparisons/7/causes/3", to: "/111-2/comparisons", why: "one thing of the old term" },
]) {
  test(`changing the term keeps the room: ${why}`, () => {
    expect(sameInTerm(from, { schoolYear: 111, semester: 2 })).toBe(to);
  });
}
