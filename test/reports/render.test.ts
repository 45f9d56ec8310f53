import { expect, test } from "vitest";
import { type FontLibrary, fontLibrary } from "#reports/fonts/font-library.ts";
import { type PdfDefinition, renderPdf } from "#reports/render.ts";
import { withPoppler } from "./pdf-tools.ts";

const rare = ["𤧟", "㛢", "堃", "喆", "𡘙", "𠅤"];
const usual =
  "一二三四五六七八九十國語文數學英文物理化學生物歷史地理公民與社會體育全民國防教育程式設計（112/09/11）ABC xyz 0123456789";

function page(text: string, extra: Partial<PdfDefinition> = {}): PdfDefinition {
  return {
    title: "字型測試",
    subject: "",
    language: "zh-TW",
    madeAt: "2023-09-11 01:02:03",
    foot: "",
    content: (set) => [set(text, { fontSize: 40 })],
    ...extra,
  };
}

test("every character stays in the text layer", async () => {
  const text = withPoppler(await renderPdf(page(`${rare.join("")}${usual}`)), (pdf) => pdf.text());
  const missing = [...rare, ...usual].filter((character) => !text.includes(character));
  expect(missing).toEqual([]);
});

test("all fonts are embedded subsets with a text layer", async () => {
  const fonts = withPoppler(await renderPdf(page(`${rare.join("")}𡶛國`)), (pdf) => pdf.fonts());
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, ""))).toEqual(
    expect.arrayContaining(["NotoSansTC-Regular", "HanaMinB"]),
  );
  for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes", unicode: "yes" });
});

test("a rare character is drawn, not the box of a missing glyph", async () => {
  const noto = fontLibrary();
  const withoutFallback: FontLibrary = { ...noto, fontFor: () => "NotoSansTC" };
  const picture = async (text: string, library?: FontLibrary) =>
    withPoppler(await renderPdf(page(text), library), (pdf) => pdf.pixels());
  const box = await picture("𠅤", withoutFallback);
  const drawn = [await picture(" "), box];
  expect(box.equals(drawn[0] ?? box)).toBe(false);
  for (const character of [...rare, "𡶛", "〓"]) {
    const picturePixels = await picture(character);
    expect(
      drawn.some((other) => other.equals(picturePixels)),
      character,
    ).toBe(false);
    drawn.push(picturePixels);
  }
});

test("a character that no font has is marked and listed at the end, in both languages", async () => {
  const chinese = withPoppler(await renderPdf(page("王\u{E000}明")), (pdf) => pdf.text());
  expect(chinese).toContain("王〓明");
  expect(chinese).toMatch(/1 個字[\s\S]*U\+E000/);
  const english = withPoppler(await renderPdf(page("王\u{E000}明", { language: "en" })), (pdf) => pdf.text());
  expect(english).toContain("U+E000");
});

test("title, language and time are those of the definition, and pages are numbered", async () => {
  const pages = page("", { content: (set) => [set("甲"), { ...pageBreak, stack: [set("乙")] }] });
  const [info, text] = withPoppler(await renderPdf(pages), (pdf) => [pdf.info(), pdf.text()]);
  expect(info).toMatch(/Title: +字型測試/);
  expect(info).toMatch(/CreationDate: +Mon Sep 11 0[19]:02:03 2023/);
  expect(info).toMatch(/Page size: .*A4/);
  expect(text).toContain("第 1 頁，共 2 頁");
  expect(text).toContain("第 2 頁，共 2 頁");
});
const pageBreak = { pageBreak: "before" } as const;

test("the same definition gives the same bytes, also when documents are made at once", async () => {
  const texts = ["國文𠅤", "數學𡶛", "國文𠅤", "數學𡶛"];
  const [a, b, c, d] = await Promise.all(texts.map((text) => renderPdf(page(text))));
  expect(Buffer.from(a ?? []).equals(Buffer.from(c ?? []))).toBe(true);
  expect(Buffer.from(b ?? []).equals(Buffer.from(d ?? []))).toBe(true);
  expect(withPoppler(a ?? new Uint8Array(), (pdf) => pdf.text())).toContain("國文𠅤");
});
