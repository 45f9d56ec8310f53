import { expect, test } from "vitest";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { comparisonInput, generateSchool } from "#db/seed/school.ts";
import type { WorkbookModel } from "#reports/sheet.ts";
import { comparisonWorkbook, writeComparisonWorkbook } from "#reports/workbooks/comparison.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { result } from "../school-fixture.ts";
import { type RereadWorkbook, reread } from "../xlsx-tools.ts";

const facts: WorkbookFacts = {
  language: "zh-TW",
  school: { code: "070406", name: "示範高中" },
  term: { schoolYear: 112, semester: 1 },
  madeAt: "2023-09-11 01:02:03",
};

/** The sheets and columns in use today. Source: domain facts, section 4. */
const titles = {
  檢查修課學生課程代碼:
    "學年度,學期,年級,學號,班級,座號,姓名,課程名稱,科目名稱,科目級別,部定校訂,必修選修,分項類別,學分數,節數,課程代碼,授課學期學分節數,開課方式,課程規劃表,報部科目名稱",
  "檢查修課學生課程代碼(有差異)":
    "學年度,學期,年級,學號,班級,座號,姓名,課程名稱,科目名稱,科目級別,部定校訂,必修選修,分項類別,學分數,節數,課程代碼,授課學期學分節數,開課方式,課程規劃表,報部科目名稱,說明",
  檢查學生應修課程代碼未修:
    "學年度,學期,年級,學號,班級,座號,姓名,科目名稱,部定校訂,必修選修,分項類別,授課學期學分節數,開課方式,課程規劃表,課程代碼",
  檢查依課程代碼表開課:
    "學年度,學期,年級,課程名稱,科目名稱,部定校訂,必修選修,學分數,課程代碼,授課學期學分節數,開課方式,群科班代碼,說明",
  檢查課程規劃與採用班級群科班:
    "課程規劃表名稱,課程規劃表群科班名稱,課程規劃表群組代碼,採用班級,班級設定群科班名稱,班級設定群科班代碼,說明",
};
const causeTitles =
  "編號,差異,是否必須更正,負責,課程名稱,群科班代碼,課程代碼,應為,實際,建議代碼,建議理由,與現用代碼不同的位置,學生數,班級";

function plain(model: WorkbookModel) {
  return model.sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows].map((row) =>
      row.map((cell) => (cell === "" ? null : cell)),
    ),
  }));
}

function values({ sheets }: RereadWorkbook) {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(([value]) => value)) }));
}

test.each(["zh-TW", "en"] as const)(
  "openpyxl reads every cell of the %s workbook as the model has it",
  async (language) => {
    const it = await reread((path) => writeComparisonWorkbook(result, { ...facts, language }, path));
    expect(values(it)).toEqual(plain(comparisonWorkbook(result, { ...facts, language })));
    const types = new Set(
      it.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(([, type]) => type))),
    );
    expect(types).toEqual(new Set(["s", "n"]));
  },
);

test("after the causes stand the sheets in use today, with their exact titles", () => {
  const sheets = plain(comparisonWorkbook(result, facts));
  expect(sheets.map(({ name, rows }) => [name, rows[0]?.join(",")])).toEqual([
    ["原因", causeTitles],
    ...Object.entries(titles),
  ]);
});

test("a wrong row is explained in the words of the office, several differences joined", () => {
  const sheet = plain(comparisonWorkbook(result, facts)).find(({ name }) => name.endsWith("(有差異)"));
  const explained = sheet?.rows.slice(1).map((row) => [row[3], row[7], row.at(-1)]);
  expect(explained).toEqual([
    ["0112001", "國文甲", "科目名稱不同"],
    ["0112002", "國文甲", "科目名稱不同"],
    ["0112003", "國文甲", "科目名稱不同"],
    ["0112003", "國文甲", "重複修課"],
    ["0112001", "數學甲", "沒有課程代碼"],
    ["0112001", "班會甲", "不提交（團體活動與彈性學習）"],
    ["0112004", "國文甲", "沒有課程代碼"],
  ]);
});

test("forty students of one origin are one cause with its proposal", () => {
  const [causes] = plain(comparisonWorkbook(result, facts));
  const name = causes?.rows.find((row) => row[1] === "科目名稱不同");
  expect(name?.slice(1, 5)).toEqual(["科目名稱不同", "必須更正", "教學組", "國文甲"]);
  expect(name?.slice(7, 9)).toEqual(["國語文", "國文"]);
  expect(name?.slice(-2)).toEqual([3, "機一甲"]);
});

test("of an invented school with every kind of fault, the file holds as many findings as the result", async () => {
  const school = generateSchool({ seed: 20260922, students: 200, faults: "every-kind" });
  const found = compareCourseCodes(comparisonInput(school));
  const it = await reread((path) => writeComparisonWorkbook(found, facts, path));
  expect(values(it)).toEqual(plain(comparisonWorkbook(found, facts)));

  const sheet = (name: string) => it.sheets.find((one) => one.name === name)?.rows.slice(1) ?? [];
  const words = wordsIn("zh-TW").courseCodes.findings;
  const explained = (name: string, kind: keyof typeof words) =>
    sheet(name).filter((row) =>
      String(row.at(-1)?.[0] ?? "")
        .split(/、(?![^（]*）)/)
        .includes(words[kind]),
    ).length;
  const planned = sheet("檢查學生應修課程代碼未修");
  const counted = Object.fromEntries(
    findingKinds.map((kind) => {
      if (kind === "planned-not-taken") return [kind, planned.filter((row) => row[3]?.[0] !== null).length];
      if (kind === "planned-not-offered") return [kind, planned.filter((row) => row[3]?.[0] === null).length];
      return [kind, explained("檢查修課學生課程代碼(有差異)", kind)];
    }),
  );
  const programmes = sheet("檢查課程規劃與採用班級群科班");
  counted["class-without-programme"] = explained("檢查課程規劃與採用班級群科班", "class-without-programme");
  counted["programme-without-plan"] = new Set(
    programmes.flatMap((row) => (row.at(-1)?.[0] === words["programme-without-plan"] ? [row[5]?.[0]] : [])),
  ).size;
  expect(counted).toEqual(Object.fromEntries(findingKinds.map((kind) => [kind, found.counts[kind] ?? 0])));
  const findings = sheet("原因").map((row) => row[1]?.[0]);
  expect(findings).toHaveLength(found.causes.length);
});
