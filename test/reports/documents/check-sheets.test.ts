import { describe, expect, test } from "vitest";
import { shownColumns } from "#app/domain/grade-checks/check-round.ts";
import type { CheckedCourse, CheckSheet, ClassSheets } from "#app/domain/grade-checks/check-sheets.ts";
import { languages } from "#app/i18n/words.ts";
import { renderCheckSheets, type SheetsToPrint } from "#reports/documents/check-sheets.ts";
import { type FontLibrary, fontLibrary } from "#reports/fonts/font-library.ts";
import { scoreOf } from "../../support/score-records.ts";
import { withPoppler } from "../pdf-tools.ts";
import { facts } from "../roster-fixture.ts";

const round = { number: 2, opensOn: "2023-12-11", closesOn: "2023-12-15", shown: shownColumns };
const rareNames = ["陳𠅤堃", "王𤧟㛢", "林喆", "張𡘙"];

function course(at: number, edit: Partial<CheckedCourse> = {}): CheckedCourse {
  const score = scoreOf("1", `科目${at}`, { score: `${60 + (at % 40)}.25`, passed: "1", counted: "1" });
  const code = `112070406V26101011${String(10000 + at)}`;
  return { name: `專業科目第${at}號`, code, amount: "3", score, ...edit };
}

function sheet(at: number, courses: number): CheckSheet {
  const name = rareNames[at % rareNames.length] ?? "";
  return {
    student: { number: String(1_120_001 + at), name, seat: at + 1 },
    courses: Array.from({ length: courses }, (_, one) => course(one)),
  };
}

function ofClass(students: number, courses: number, edit: Partial<ClassSheets> = {}): ClassSheets {
  const sheets = Array.from({ length: students }, (_, at) => sheet(at, courses));
  return { className: "機一𠅤甲", amount: "credits", ofYear: false, sheets, ...edit };
}

function withCourses(courses: readonly CheckedCourse[], edit: Partial<ClassSheets> = {}): ClassSheets {
  return ofClass(1, 0, { sheets: [{ ...sheet(0, 0), courses }], ...edit });
}

/** The text of each page, without the blanks of the layout. */
async function pagesOf(
  classes: readonly ClassSheets[],
  edit: Partial<SheetsToPrint> = {},
  ...rest: [language?: "en" | "zh-TW"]
): Promise<string[]> {
  const [language = "zh-TW"] = rest;
  const pdf = await renderCheckSheets({ round, size: "half", classes, ...edit }, { ...facts, language });
  const text = withPoppler(pdf, (poppler) => poppler.text());
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ""));
}

describe("the sheets of a class", () => {
  test("follow its list to tick, two on a page by seat, with every name, number, code and score", async () => {
    const pages = await pagesOf([ofClass(4, 17), ofClass(1, 3)]);
    expect(pages).toHaveLength(5);
    expect(pages[0]).toContain("機一𠅤甲核對回收清單4人");
    for (const [at, name] of rareNames.entries()) {
      const number = String(1_120_001 + at);
      expect(pages[0]).toContain(`${at + 1}${number}${name}□□`);
      const page = pages[1 + Math.floor(at / 2)] ?? "";
      expect(page).toContain(`班級機一𠅤甲座號${at + 1}學號${number}姓名${name}`);
    }
    for (const { name, code, score } of ofClass(1, 17).sheets[0]?.courses ?? [])
      expect(pages[2]?.split(`${code}${name}3${score?.score}是採計`)).toHaveLength(3);
    for (const page of pages.slice(1, 3)) {
      expect(page).toContain("112學年度第1學期成績核對單");
      expect(page).toContain("第2梯次核對期間112/12/11（一）至112/12/15（五）");
      expect(page).toContain("□核對無誤□有疑義，說明：");
      expect(page).toContain("學生簽名：日期：");
      expect(page).toContain("共17門，其中0門無成績");
    }
    // Another class does not begin on the half that is left.
    expect(pages[3]).toContain("核對回收清單1人");
    expect(pages[4]?.split("成績核對單")).toHaveLength(2);
  });

  test("are a page each where that is asked for, or where half a page has no room", async () => {
    expect(await pagesOf([ofClass(4, 17)], { size: "whole" })).toHaveLength(5);
    const [, first, second] = await pagesOf([ofClass(2, 30)]);
    expect(first).toContain("座號1學號");
    expect(second).toContain("座號2學號");
  });

  test("go on on another page where a student has more courses than one holds; nobody signs twice", async () => {
    const pages = await pagesOf([ofClass(1, 70)], { size: "whole" });
    expect(pages).toHaveLength(3);
    expect(pages[2]).toContain("（續2）");
    const all = pages.join("");
    for (const { name, code } of ofClass(1, 70).sheets[0]?.courses ?? [])
      expect(all.split(`${code}${name}`)).toHaveLength(2);
    expect(all.split("學生簽名：")).toHaveLength(2);
  });

  test("say what has no score, every mark of a failed course, and what counts without one", async () => {
    const courses = [
      course(1, { score: null }),
      course(2, {
        score: scoreOf("1", "", {
          ...{ score: "45", passed: "0", makeUpScore: "60", makeUpPassed: "1", counted: "1" },
        }),
      }),
      course(3, { score: scoreOf("1", "", { score: "0", passed: "0", counted: "2" }) }),
      course(4, { score: scoreOf("1", "", { counted: "3" }) }),
    ];
    const [, page] = await pagesOf([withCourses(courses)]);
    expect(page).toContain("專業科目第1號3無成績");
    expect(page).toContain("專業科目第2號34560否，補考是採計");
    expect(page).toContain("專業科目第3號30否不採計");
    expect(page).toContain("專業科目第4號3採計（無成績）");
    expect(page).toContain("共4門，其中1門無成績");
  });

  test("have the scores of the school year of 進修部", async () => {
    const score = scoreOf("1", "", {
      ...{ score: "50", passed: "0", wholeScore: "55", wholePassed: "0" },
      ...{ firstMakeUp: "58", firstMakeUpPassed: "0", secondMakeUp: "61", secondMakeUpPassed: "1" },
    });
    const [, page] = await pagesOf([
      withCourses([course(1, { score })], { amount: "periods", ofYear: true }),
    ]);
    expect(page).toContain("節數學期成績學年成績補考學年補考及格");
    expect(page).toContain("3505558、61否，學年否，補考是");
  });

  test("have the columns of the round only; without scores the name says that there is none", async () => {
    const shown = ["credits", "counted"] as const;
    const [, page] = await pagesOf([withCourses([course(1), course(2, { score: null })])], {
      round: { ...round, shown },
    });
    expect(page).toContain("科目名稱學分採計專業科目第1號3採計專業科目第2號無成績3");
    expect(page).not.toMatch(/61\.25|課程代碼|及格/);
  });

  test("are printed of a student of whom there is nothing, and the list says so", async () => {
    const [list, page] = await pagesOf([ofClass(1, 0)]);
    expect(list).toContain("1人，其中1人沒有修課與成績資料");
    expect(list).toContain("□□無修課資料");
    expect(page).toContain("本學期沒有這位學生的修課與成績資料");
    expect(page).toContain("學生簽名：");
  });

  test("cut no name short, however long", async () => {
    const name = `${"跨領域專題製作與實務應用".repeat(8)}完`;
    const [, page] = await pagesOf([withCourses([course(1, { name })])]);
    expect([...new Set(name)].filter((character) => !page?.includes(character))).toEqual([]);
    expect(page).toContain("完");
  });
});

test.each(languages)("in %s every font is an embedded subset with a text layer", async (language) => {
  const pdf = await renderCheckSheets(
    { round, size: "half", classes: [ofClass(4, 3)] },
    { ...facts, language },
  );
  const fonts = withPoppler(pdf, (poppler) => poppler.fonts());
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, ""))).toEqual(
    expect.arrayContaining(["NotoSansTC-Regular", "NotoSansTC-Bold", "HanaMinB"]),
  );
  for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes", unicode: "yes" });
});

test("a rare character of a name is drawn, not the box of a missing glyph", async () => {
  const fonts = fontLibrary();
  const withoutFallback: FontLibrary = { ...fonts, fontFor: () => "NotoSansTC" };
  const picture = async (name: string, library?: FontLibrary) => {
    const one = { ...sheet(0, 1), student: { number: "1", name, seat: 1 } };
    const classes = [ofClass(1, 0, { className: "甲", sheets: [one] })];
    const pdf = await renderCheckSheets({ round, size: "half", classes }, facts, library);
    return withPoppler(pdf, (poppler) => poppler.pixels(100));
  };
  const drawn = [await picture("𠅤", withoutFallback), await picture("")];
  for (const character of ["𤧟", "㛢", "堃", "喆", "𡘙", "𠅤"]) {
    const own = await picture(character);
    expect(
      drawn.some((other) => other.equals(own)),
      character,
    ).toBe(false);
    drawn.push(own);
  }
});

test("marks sit on their characters: the text layer keeps 台羅", async () => {
  const [, page] = await pagesOf([withCourses([course(1, { name: "Tâi-gí m̄ o͘ 臺語文" })])]);
  expect(page?.normalize("NFC")).toContain("Tâi-gím̄o͘臺語文".normalize("NFC"));
});

test("a character that no font has is marked, and listed on a page of its own", async () => {
  const one = { ...sheet(0, 1), student: { number: "1", name: "王\u{E000}明", seat: 1 } };
  const pages = await pagesOf([ofClass(1, 0, { sheets: [one] })]);
  expect(pages[1]).toContain("姓名王〓明");
  expect(pages.at(-1)).toContain("U+E000");
});

test("the same sheets are the same bytes; what the progress throws stops the printing", async () => {
  const print = (progress?: (done: number) => void) =>
    renderCheckSheets({ round, size: "half", classes: [ofClass(30, 5)] }, facts, undefined, progress);
  const [one, other] = [Buffer.from(await print()), Buffer.from(await print())];
  expect(one.equals(other)).toBe(true);
  const seen: number[] = [];
  const stopped = print((done) => {
    seen.push(done);
    if (done === 12) throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(seen).toHaveLength(12);
});
