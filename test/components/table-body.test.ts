import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StateBadge } from "#app/components/state-badge.tsx";
import { bodyText, type Line } from "#app/components/table/body-text.ts";
import type { Tone } from "#app/components/tone.ts";

/** What React makes of the same lines. */
function byReact(lines: readonly Line[]): string {
  const body = lines.map(({ key, href, cells: [name, ...cells] }) =>
    createElement(
      "tr",
      { key },
      createElement("th", { scope: "row" }, href ? createElement("a", { href }, name) : name),
      ...cells.map((cell) => createElement("td", null, cell)),
    ),
  );
  return renderToStaticMarkup(createElement("tbody", null, body)).replace(/^<tbody>|<\/tbody>$/g, "");
}

function badge(tone: Tone, children: ReactNode) {
  return createElement(StateBadge, { tone, children });
}

describe("lines of a table that are written as text", () => {
  test.each([
    { why: "words and numbers", cells: ["國文", 1204, "—"], href: "/112-1/x" },
    { why: "nothing to show", cells: [null, undefined, false, true, "", 0], href: null },
    {
      why: "a name that would be an element",
      cells: ["<img src=x onerror=alert(1)>", "</td><script>"],
      href: null,
    },
    { why: "quotes and entities", cells: [`"O'Neil" & 子`, "&lt;b&gt;"], href: "/?q=%22&sort=\"'<>" },
    { why: "an address that would open an attribute", cells: ["名"], href: '/x" onclick="alert(1)' },
    { why: "rare characters", cells: ["𤧟𠅤", "𡘙\u2028"], href: undefined },
    { why: "one column", cells: ["只有一欄"], href: undefined },
    { why: "badges of states", cells: ["名", badge("bad", "逾期 <b>&"), badge("quiet", 3)], href: "/x" },
  ])("are what React writes: $why", ({ cells, href }) => {
    const lines = [
      { key: 1, href, cells },
      { key: 2, href: "/2", cells },
    ];
    expect(bodyText(lines)).toBe(byReact(lines));
  });

  test.each([
    { why: "an element", cell: createElement("b", null, "x") },
    { why: "several things in one cell", cell: ["a", "b"] },
    { why: "a badge with an element in it", cell: badge("good", createElement("b", null, "x")) },
    { why: "a badge of several things", cell: badge("good", ["a", "b"]) },
  ])("are left to React when a cell holds $why", ({ cell }) => {
    expect(bodyText([{ key: 1, href: null, cells: ["名", cell] }])).toBeNull();
  });

  test("are none where there are no rows", () => {
    expect(bodyText([])).toBe("");
  });
});
