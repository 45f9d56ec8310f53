import { describe, expect, test } from "vitest";
import type { CorrectionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { languages } from "#app/i18n/words.ts";
import { renderCorrectionSlip } from "#reports/documents/correction-slip.ts";
import { recordOf } from "../../domain/grade-corrections/case-fixture.ts";
import { withPoppler } from "../pdf-tools.ts";
import { correctionSlipOf, patternRecords } from "./slip-fixture.ts";

async function textOf(slip: CorrectionSlip): Promise<string> {
  const pdf = await renderCorrectionSlip(slip, "zh-TW");
  return withPoppler(pdf, (poppler) => poppler.text().replace(/\s+/g, ""));
}

describe("the slip of a case", async () => {
  const text = await textOf(correctionSlipOf({}));
  const shown = [
    ["school and term", "070406市立示範高級中等學校", "115學年度第1學期"],
    ["the number of the case and where it stands", "115-1-007", "待核"],
    ["who opened it and when", "115/09/01（二）陳𠅤堃"],
    ["why", "計算錯誤", "期末考加權有誤：平時成績漏計"],
    ["the student with class, seat and rare characters", "一年忠班1", "410001", "林喆"],
    ["the values as they are written", "國語文", "學期成績", "58", "63.50"],
    ["what should be nothing", "補考成績", "60（空白）"],
    ["evidence by name and short hash", "期末考卷_林喆.pdf", "9f86d081884c7d65"],
    ["the approval that is given", "承辦人已於系統核可", "註冊組長王𤧟㛢", "115/09/03（四）"],
    ["room for those that are due", "教務主任", "校長"],
    ["why outside of the period, and that the consent is due", "段考後才發現", "尚待教務主任同意"],
  ] as const;
  test.each(shown)("shows %s", (_, ...parts) => {
    for (const part of parts) expect(text).toContain(part);
  });

  test("has no whole hash, which nobody compares by eye", () => {
    expect(text).not.toContain("9f86d081884c7d659");
  });
});

test("says who consented outside of the period", async () => {
  const consent = { capacity: "director", name: "林主任", title: "教務主任", on: "2026-09-04" } as const;
  const slip = correctionSlipOf({
    outside: { reason: "段考後才發現", consent },
    approvals: [{ capacity: "director", given: consent }],
  });
  const text = await textOf(slip);
  expect(text).toContain("主任同意教務主任林主任115/09/04（五）");
  expect(text).not.toContain("尚待教務主任同意");
});

test("says of a case without evidence or approvals that there are none", async () => {
  const text = await textOf(correctionSlipOf({ evidence: [], approvals: [], outside: null }));
  for (const part of ["尚無佐證文件", "沒有經過核可"]) expect(text).toContain(part);
  expect(text).not.toContain("逾期原因");
});

test.each(languages)("gives a course code in %s the room that it needs on one line", async (language) => {
  const [wrong, right] = ["112070406V11101A1A10101A", "112070406V11101A1A1010B9"].map((code) =>
    code.slice(0, 23),
  );
  const records = [recordOf({ field: "code", before: wrong ?? null, after: right ?? null })];
  const pdf = await renderCorrectionSlip(correctionSlipOf({ records }), language);
  const [text, fonts] = withPoppler(pdf, (poppler) => [poppler.text(), poppler.fonts()]);
  for (const code of [wrong, right]) expect(text).toContain(code);
  for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
});

test("prints every record of a large pattern, with its cause, and its head on each page", async () => {
  const records = patternRecords(2000);
  const slip = correctionSlipOf({
    isPattern: true,
    cause: "setting",
    mended: "補考成績上限改為 60",
    records,
  });
  const pdf = await renderCorrectionSlip(slip, "zh-TW");
  const raw = withPoppler(pdf, (poppler) => poppler.text());
  const text = raw.replace(/\s+/g, "");
  for (const part of ["（同樣態，共2,000筆一併更正）", "成績系統設定", "補考成績上限改為60"])
    expect(text).toContain(part);
  const missing = records.filter(
    ({ studentNumber, studentName }) => !text.includes(`${studentNumber}${studentName}`),
  );
  expect(missing).toEqual([]);
  const pages = raw.split("\f").slice(0, -1);
  const withRecords = pages.filter((page) => /\d 一年忠班/.test(page));
  expect(withRecords.length).toBeGreaterThan(30);
  for (const page of withRecords) expect(page.replace(/\s+/g, "")).toContain("序號班級座號學號姓名科目");
}, 60_000);
