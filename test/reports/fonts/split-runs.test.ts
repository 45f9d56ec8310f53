import { describe, expect, test } from "vitest";
import { hanaminSlices, isPrivateUse } from "#reports/fonts/font-files.ts";
import { baseFont, fontLibrary, missingMark } from "#reports/fonts/font-library.ts";
import { missingCharacters, splitRuns } from "#reports/fonts/split-runs.ts";

const cases = [
  { text: "國語文", fonts: [baseFont], why: "ordinary text is one run" },
  { text: "王𤧟㛢堃喆", fonts: [baseFont], why: "rare characters that Noto has stay with their neighbours" },
  { text: "王𠅤明", fonts: [baseFont, "HanaMinB", baseFont], why: "Extension B comes from the fallback" },
  { text: "𠅤𡶛", fonts: ["HanaMinB", "HanaMinB"], why: "two slices are two fonts" },
  {
    text: "李\u{E000}",
    fonts: [baseFont],
    why: "a 造字 is replaced, never drawn as a character of another font",
  },
  { text: "葛\u{E0100}", fonts: [baseFont], why: "variation selectors draw nothing" },
  { text: "", fonts: [], why: "nothing is no run" },
];

describe("splitRuns", () => {
  test.each(cases)("$text: $why", ({ text, fonts }) => {
    const runs = splitRuns(text);
    expect(runs.map((run) => run.font.replace(/\.CJK.*/, ""))).toEqual(fonts);
  });

  test("keeps every character in its order", () => {
    const text = "陳𤧟㛢堃喆𡘙𠅤 2 班\n（112/09/11）m̄ o͘";
    expect(
      splitRuns(text)
        .map((run) => run.text)
        .join(""),
    ).toBe(text);
  });

  test("replaces what no font has by the mark of a missing type", () => {
    expect(splitRuns("王\u{F8F8}明\u{30123}")).toEqual([
      { text: `王${missingMark}明${missingMark}`, font: baseFont },
    ]);
  });
});

describe("missingCharacters", () => {
  test("names each character once, with the texts that hold it", () => {
    expect(missingCharacters(["王\u{E001}明", "陳小美", "林\u{E001}\u{E001}", "𠅤"])).toEqual([
      { character: "\u{E001}", codePoint: "U+E001", texts: ["王\u{E001}明", "林\u{E001}\u{E001}"] },
    ]);
  });
});

test("every character that a slice declares has a glyph in it", async () => {
  const ends = hanaminSlices().map(({ file, ranges }) => ({
    font: file.replace(".woff2", ""),
    codePoint: ranges.at(-1)?.[1] ?? 0,
  }));
  expect(ends.length).toBeGreaterThan(150);
  expect(ends.filter(({ codePoint }) => isPrivateUse(codePoint))).toEqual([]);
  const library = fontLibrary();
  for (const { font, codePoint } of ends)
    expect([baseFont, font], font).toContain(library.fontFor([codePoint]));
});
