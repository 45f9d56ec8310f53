import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { missingCharacters, splitRuns } from "#reports/fonts/split-runs.ts";
import { renderPdf } from "#reports/render.ts";
import { ownCharacter, schoolFontFolder } from "../../support/school-font.ts";
import { withPoppler } from "../pdf-tools.ts";

let [folder, remove] = ["", () => {}];
beforeAll(async () => {
  ({ folder, remove } = await schoolFontFolder());
});
afterAll(() => remove());

test("a 造字 of the school is drawn with the school's font, where there is one", async () => {
  expect(missingCharacters([`王${ownCharacter}`])).toHaveLength(1);
  expect(missingCharacters([`王${ownCharacter}`], fontLibrary(folder))).toEqual([]);
  expect(splitRuns(`王${ownCharacter}`, fontLibrary(folder)).map(({ font }) => font)).toEqual([
    "NotoSansTC",
    "school/school.ttf/0",
  ]);
  const text = withPoppler(
    await renderPdf(
      {
        title: "造字",
        subject: "",
        language: "zh-TW",
        madeAt: "2023-09-11 00:00:00",
        foot: "",
        content: (set) => [set(`王${ownCharacter}明`)],
      },
      fontLibrary(folder),
    ),
    (pdf) => pdf.text(),
  );
  expect(text).toContain(`王${ownCharacter}明`);
  expect(text).not.toContain("〓");
});

test("a folder that is not there is no font, and a file that is no font is named", () => {
  expect(splitRuns("國", fontLibrary(join(folder, "none")))).toEqual([{ text: "國", font: "NotoSansTC" }]);
  const broken = mkdtempSync(join(tmpdir(), "licheng-fonts-"));
  writeFileSync(join(broken, "broken.ttf"), "not a font at all");
  expect(() => fontLibrary(broken)).toThrow("broken.ttf");
  rmSync(broken, { recursive: true });
});
