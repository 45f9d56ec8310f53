import { describe, expect, test } from "vitest";
import { proofFactsOf, proofModel } from "#app/domain/course-codes/proof.ts";
import { languages } from "#app/i18n/words.ts";
import { renderComparisonProof } from "#reports/documents/comparison-proof.ts";
import { withPoppler } from "../pdf-tools.ts";
import { result } from "../school-fixture.ts";
import { crowded, signed, signedFacts } from "./proof-fixture.ts";

/** The text without the blanks that layout puts between and inside it. */
async function textOf(...proof: Parameters<typeof renderComparisonProof>): Promise<string> {
  const pdf = await renderComparisonProof(...proof);
  return withPoppler(pdf, (poppler) => poppler.text().replace(/\s+/g, ""));
}

describe("the proof of a signed comparison", async () => {
  const text = await textOf(signed, "zh-TW");
  const shown = [
    ["school and term", "070406市立示範高級中等學校", "112學年度第1學期"],
    ["deadline with its source", "112/09/27（三）前（開學日112/08/30（三）起28日）", "學期開始四週內"],
    ["the ordering document", "臺教國署高字第1120113411號函"],
    [
      "each run with what was mended before it",
      "1112/09/05（二）09:12陳𠅤堃1,204861,50041－－－",
      "112/09/11（一）14:40陳𠅤堃118801,5001231210",
    ],
    [
      "plan versions by MD5 per type",
      "MD5（V）0f343b0931126a20f133d67c2b018a3b",
      "MD5（H）d41d8cd98f00b204e9800998ecf8427e",
    ],
    ["a plan without MD5 by its whole SHA-256", `SHA-256${signed.plans[1]?.sha256}`],
    ["the equation of each file", "3,002＝3,000＋0＋2", "48,001＝48,000＋0＋1"],
    [
      "counts beside what was compared",
      "科目名稱寫法不同待說明4048,000筆修課240/3,000人",
      "應修未修待說明343,000人431/3,000人",
    ],
    ["kinds without findings", "其餘18種差異皆為0：班級缺少群科班代碼、"],
    ["answers with their notes", "報部名稱以羅馬數字編級", "國語文Ⅰ"],
    ["what was not checked", "科別（第13–15碼）、領域（第20–21碼）"],
    ["students not attending and of another year", "不在學12人", "不同3人"],
    [
      "both signatures with what was signed",
      "教學組長陳𠅤堃",
      "王𤧟㛢",
      "112/09/18（一）11:20",
      "9f86d081884c7d65",
    ],
    ["that one was signed too late", "教務主任逾期簽核"],
  ] as const;
  test.each(shown)("shows %s", (_, ...parts) => {
    for (const part of parts) expect(text).toContain(part);
  });

  test("says nothing of a demo school", () => {
    expect(text).not.toContain("虛構");
  });
});

describe("the most crowded proof", () => {
  test.each(languages)("has two pages in %s, with only embedded subsets", async (language) => {
    const [info, fonts] = withPoppler(await renderComparisonProof(crowded, language), (pdf) => [
      pdf.info(),
      pdf.fonts(),
    ]);
    expect(info).toMatch(/Pages: +2\n/);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
  });

  test("counts what it leaves out, names the demo school, and leaves the signatures empty", async () => {
    const text = await textOf(crowded, "zh-TW");
    for (const part of [
      "另有35次比對",
      "另有57項說明",
      "另有9個版本",
      "另有9個檔案",
      "另有6件公文",
      "（全文660",
    ])
      expect(text).toContain(part);
    expect(text).toContain("皆為虛構");
    expect(text).toContain("不得簽核");
    expect(text).toContain("找不到學生或開課的修課5筆");
    expect(text).toMatch(/姓名姓名時間時間簽核內容摘要簽核內容摘要/);
    expect(text).not.toContain("逾期");
  });
});

test("a proof without findings says that all kinds are zero", async () => {
  expect(await textOf(proofModel({ ...signedFacts, counts: [] }), "zh-TW")).toContain("全部差異種類皆為0");
});

test("without an opening day the deadline is told in words", async () => {
  const occasion = { kind: "first-comparison", opensOn: null, due: null } as const;
  expect(await textOf(proofModel({ ...signedFacts, occasion }), "zh-TW")).toContain("尚未設定開學日");
});

test("the proof of the engine's own result shows its counts", async () => {
  const model = proofModel({
    ...signedFacts,
    ...proofFactsOf(result),
    signatures: { officer: null, director: null },
  });
  const text = await textOf(model, "zh-TW");
  expect(text).toContain("科目名稱不同必須更正38筆修課13/4人");
  expect(text).toContain("班級缺少群科班代碼必須更正12班1－");
});

test("a name in 造字 prints as a mark that the proof explains", async () => {
  const director = { ...signedFacts.signatures.director, name: "王\u{E001}" };
  const model = proofModel({
    ...signedFacts,
    signatures: {
      ...signedFacts.signatures,
      director: { ...director, title: null, signedAt: "2023-09-28 01:00:00", digest: "a", late: true },
    },
  });
  const text = await textOf(model, "zh-TW");
  expect(text).toContain("王〓");
  expect(text).toContain("U+E001");
});
