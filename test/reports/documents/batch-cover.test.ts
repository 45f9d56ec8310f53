import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/words.ts";
import { renderBatchCover } from "#reports/documents/batch-cover.ts";
import { withPoppler } from "../pdf-tools.ts";
import { readPgm, readQr } from "../read-qr.ts";
import { crowdedCover, manifestHash, signedCover } from "./cover-fixture.ts";

describe("the cover of an export", async () => {
  const pdf = await renderBatchCover(signedCover, "zh-TW");
  const text = withPoppler(pdf, (poppler) => poppler.text().replace(/\s+/g, ""));
  const shown = [
    ["school and term", "070406市立示範高級中等學校", "112學年度第1學期"],
    ["the batch and which version of it", "112-1預檢（更正第1次）"],
    ["the letter", "112/08/23（三）臺教國署高字第1120113411號函112學年度第1學期開課預檢"],
    ["when and by whom", "112/09/18（一）10:05陳𠅤堃"],
    ["the rules", "第2026-11版"],
    ["all rows together", "49,237筆"],
    [
      "each book with its code and its counts",
      "預檢_修課紀錄名冊",
      "名冊別41",
      "學期成績48,000筆",
      "補修成績1筆",
    ],
    ["rows without a code apart", "（另檔，不提交）12筆"],
    ["the plan by its MD5", "MD5（V）0f343b0931126a20f133d67c2b018a3b"],
    ["who signed", "註冊組長陳𠅤堃", "112/09/18（一）09:00", "9f86d081884c7d65"],
    ["the hash of the manifest in letters", manifestHash],
  ] as const;
  test.each(shown)("shows %s", (_, ...parts) => {
    for (const part of parts) expect(text).toContain(part);
  });

  test("has the hash of the manifest as a QR code", () => {
    const resolution = 288;
    const [pixels, top] = withPoppler(pdf, (poppler) => [
      poppler.pixels(resolution),
      poppler.placeOf(manifestHash),
    ]);
    const dots = (points: number) => Math.round((points * resolution) / 72);
    // Beside the left margin; it begins a little above the line of the hash.
    const code = readQr(readPgm(pixels), { left: dots(40), right: dots(42 + 97), top: dots(top - 26) });
    expect(code).toBe(manifestHash);
  });

  test("shows each file with its whole SHA-256", () => {
    expect(text).toContain("9f86d081884c7d659a2feaa0c55ad015");
    expect(text).toContain("a3bf4f1b2b0b822cd15d6c15b0f00a08");
  });
});

test.each(languages)(
  "has at most two pages in %s however many books and plans there are",
  async (language) => {
    const [info, fonts] = withPoppler(await renderBatchCover(crowdedCover, language), (pdf) => [
      pdf.info(),
      pdf.fonts(),
    ]);
    expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBeLessThanOrEqual(2);
    for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
  },
);

test("counts the plans that it leaves out, names a demo school, and says when no letter is recorded", async () => {
  const pdf = await renderBatchCover({ ...crowdedCover, letter: null }, "zh-TW");
  const text = withPoppler(pdf, (poppler) => poppler.text().replace(/\s+/g, ""));
  for (const part of ["另有9個版本", "虛構", "未登錄公文"]) expect(text).toContain(part);
});
