import { describe, expect, test } from "vitest";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import type { ComparisonInput, Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import { oracle } from "#test/support/oracle/compare.ts";
import {
  code,
  course,
  homeroom,
  offering,
  plan,
  programme,
  smallSchool,
  student,
  takes,
} from "#test/support/oracle/small-school.ts";

const chinese = course("1010101", "國語文");
const english = course("1010102", "英語文");
/** An elective, so that a student who does not take it misses nothing. */
const marketing = course("7012650", "行銷實務");

type Case = { name: string; why: string; school: ComparisonInput; finds: string[] };

/** Both students take 國語文 as the plan has it, unless the case says otherwise. */
function inChinese(change: Partial<Offering>, more: Partial<ComparisonInput> = {}): ComparisonInput {
  return smallSchool({
    plans: [plan([chinese])],
    students: [student("s1")],
    offerings: [offering("國語", chinese.code, "國語文", change)],
    enrolments: takes("s1", "國語"),
    ...more,
  });
}

/** One student takes one elective of the plan: no planned course can hide what is said of it. */
function inElective(
  planned: PlanCourse,
  change: Partial<Offering>,
  more: Partial<ComparisonInput> = {},
): ComparisonInput {
  return smallSchool({
    plans: [plan([planned])],
    students: [student("s1")],
    offerings: [offering("行銷", planned.code, planned.name, change)],
    enrolments: takes("s1", "行銷"),
    ...more,
  });
}

/** kind, whom it is about (student, class or programme), 課程名稱, code. */
function line(kind: string, about: string | null, name: string | null, ownCode: string | null): string {
  return [kind, about, name, ownCode].map((part) => part ?? "-").join(" ");
}

function engineLines(school: ComparisonInput): string[] {
  return compareCourseCodes(school)
    .findings.map((one) =>
      one.kind === "programme-without-plan"
        ? line(one.kind, one.programme, null, null)
        : line(one.kind, one.studentNumber ?? one.classKey, one.course, one.code),
    )
    .sort();
}

function oracleLines(school: ComparisonInput): string[] {
  return oracle(school)
    .map((one) =>
      one.finding === "programme-without-plan"
        ? line(one.finding, one.programme, null, null)
        : line(one.finding, one.studentNumber ?? one.class, one.course, one.code),
    )
    .sort();
}

function expectEach(cases: readonly Case[]) {
  test.each(cases)("$name ($why)", ({ school, finds }) => {
    expect(engineLines(school)).toEqual([...finds].sort());
    expect(oracleLines(school)).toEqual([...finds].sort());
  });
}

const wrong = (ending: string, of?: string) => code(ending, of);
const foreign = "112070406V28406A";

describe("which code counts", () => {
  const two = { homerooms: [homeroom("甲班"), homeroom("乙班", { programme: foreign })] };
  expectEach([
    {
      name: "the enrolment's own code counts before the offering's",
      why: "in a cross-class elective students of different programmes carry different codes",
      school: inElective(
        marketing,
        { code: code("7012650", foreign), classKeys: ["甲班", "乙班"] },
        {
          ...two,
          plans: [
            plan([marketing, course("7012650", "行銷實務", "222222", { code: code("7012650", foreign) })]),
          ],
          enrolments: takes("s1", ["行銷", marketing.code]),
        },
      ),
      finds: [],
    },
    {
      name: "the offering's code counts for a class of the student's programme",
      why: "所屬班級 has the student's programme",
      school: inElective(marketing, {}),
      finds: [],
    },
    {
      name: "it counts through another class of the same programme too",
      why: "the programme decides, not the class",
      school: inElective(
        marketing,
        { classKeys: ["丙班"] },
        { homerooms: [homeroom("甲班"), homeroom("丙班")] },
      ),
      finds: [],
    },
    {
      name: "a wrong code of the student's own class is judged and not ignored",
      why: "it is the fault that the comparison is for",
      school: inElective(marketing, { code: wrong("7012650", foreign) }),
      finds: [`programme-differs s1 行銷 ${wrong("7012650", foreign)}`],
    },
    {
      name: "the code of an offering for a class of another programme does not count",
      why: "none of its classes has the student's programme",
      school: inElective(
        marketing,
        { classKeys: ["乙班"] },
        {
          ...two,
          plans: [
            plan([marketing, course("7012650", "行銷實務", "222222", { code: code("7012650", foreign) })]),
          ],
        },
      ),
      finds: ["code-missing s1 行銷 -"],
    },
    {
      name: "without classes, a code of the student's programme counts",
      why: "the first 16 characters are the student's programme",
      school: inElective(marketing, { classKeys: [] }),
      finds: [],
    },
    {
      name: "without classes, a code of another programme does not count",
      why: "the first 16 characters are not the student's programme",
      school: inElective(marketing, { classKeys: [], code: code("7012650", foreign) }),
      finds: ["code-missing s1 行銷 -"],
    },
  ]);
});

describe("the first table: the first row that applies, and nothing further", () => {
  const judged = (ownCode: string) => inElective(marketing, { code: ownCode });
  const without = (table: string): ComparisonInput => {
    const base = judged(`${programme}7Q12650`);
    const kept = Object.entries(base.tables.entries).filter(([name]) => name !== table);
    return { ...base, tables: { ...base.tables, entries: Object.fromEntries(kept) } };
  };
  const all = (ownCode: string, kind: string) => [`${kind} s1 行銷 ${ownCode}`];
  const replaced = (at: number, text: string) =>
    marketing.code.slice(0, at) + text + marketing.code.slice(at + text.length);
  const kinds: [string, string, string, string][] = [
    ["22 characters", "not 23 characters", marketing.code.slice(0, 22), "code-malformed"],
    ["24 characters", "not 23 characters", `${marketing.code}0`, "code-malformed"],
    ["an unknown 課程類型", "SCH does not know it", replaced(9, "X"), "code-malformed"],
    ["a lower-case 課程類型", "codes are compared as they stand", replaced(9, "v"), "code-malformed"],
    ["an unknown 群別", "GRP does not know it", replaced(10, "99"), "code-malformed"],
    ["an unknown 科別", "DEP does not know it", replaced(12, "9O1"), "code-malformed"],
    [
      "a 科別 of another 課程類型",
      "the key of DEP is code and 課程類型",
      replaced(12, "101"),
      "code-malformed",
    ],
    ["an unknown 班群 digit", "neither 0 nor in CLA nor a letter", replaced(15, "9"), "code-malformed"],
    ["a lower-case 班群", "only A–Z are the school's own", replaced(15, "a"), "code-malformed"],
    ["an unknown 課程類別", "CAT does not know it", replaced(16, "O"), "code-malformed"],
    ["an unknown 開課方式", "MOD does not know it", replaced(17, "Q"), "code-malformed"],
    ["an unknown 科目屬性", "ATT1 does not know it", replaced(18, "9"), "code-malformed"],
    ["an unknown 領域", "FLD does not know it", replaced(19, "99"), "code-malformed"],
    ["another school", "characters 4–9", replaced(3, "351B09"), "school-differs"],
    [
      "another school and another cohort",
      "the school comes first",
      `111351B09${marketing.code.slice(9)}`,
      "school-differs",
    ],
    ["another cohort", "characters 1–3", replaced(0, "111"), "cohort-differs"],
    [
      "another cohort and another programme",
      "the cohort comes first",
      `111070406V28406A${marketing.code.slice(16)}`,
      "cohort-differs",
    ],
    ["another programme", "characters 10–16", code("7012650", foreign), "programme-differs"],
    [
      "a 班群 letter of the school",
      "A–Z is known, but it is another programme",
      replaced(15, "B"),
      "programme-differs",
    ],
    ["a 班群 of CLA", "1 is known, but it is another programme", replaced(15, "1"), "programme-differs"],
    [
      "an unknown 科目",
      "the subject table lags behind: never malformed",
      replaced(21, "ZZ"),
      "code-not-in-plan",
    ],
  ];
  expectEach(
    kinds.map(([name, why, ownCode, kind]) => ({
      name,
      why,
      school: judged(ownCode),
      finds: all(ownCode, kind),
    })),
  );
  expectEach([
    {
      name: "a course with credits carries no code",
      why: "學分數 2",
      school: inElective(marketing, { code: null }),
      finds: ["code-missing s1 行銷 -"],
    },
    {
      name: "a course with periods only carries no code",
      why: "節數 2",
      school: inElective(marketing, { code: null, credits: null, periods: 2 }),
      finds: ["code-missing s1 行銷 -"],
    },
    {
      name: "a course without credits or periods needs no code",
      why: "0 credits, no periods: class meeting and the like",
      school: inElective(marketing, { code: null, credits: 0 }),
      finds: [],
    },
    {
      name: "a segment whose table is absent is not checked",
      why: "without MOD an unknown 開課方式 is only a code that no plan has",
      school: without("MOD"),
      finds: all(`${programme}7Q12650`, "code-not-in-plan"),
    },
    {
      name: "the newest plan takes the code back",
      why: "a deletion row",
      school: inElective(
        marketing,
        {},
        {
          plans: [plan([english], { deletions: [{ code: marketing.code, replacedBy: null }] })],
          enrolments: takes("s1", "行銷", "英語"),
          offerings: [offering("行銷", marketing.code, "行銷實務"), offering("英語", english.code, "英語文")],
        },
      ),
      finds: all(marketing.code, "code-deleted"),
    },
    {
      name: "an older plan had the code, the newest is silent",
      why: "an older version had it",
      school: inElective(
        marketing,
        {},
        {
          plans: [plan([course("7012651", "商業溝通")]), plan([marketing], { id: "old", year: 111 })],
        },
      ),
      finds: all(marketing.code, "code-deleted"),
    },
    {
      name: "of two files of one year the later is the newest",
      why: "received after the other",
      school: inElective(
        marketing,
        {},
        {
          plans: [plan([marketing]), plan([course("7012651", "商業溝通")], { id: "later" })],
        },
      ),
      finds: all(marketing.code, "code-deleted"),
    },
    {
      name: "a newer file without a row of the programme leaves its plan alone",
      why: "a file holds some programmes only",
      school: inElective(
        marketing,
        {},
        {
          plans: [
            plan([marketing]),
            plan([course("7012650", "商業溝通", "222222", { code: code("7012650", foreign) })], {
              id: "later",
            }),
          ],
        },
      ),
      finds: [],
    },
  ]);
});

describe("the second table: a code that passes, held against its course in the plan", () => {
  const says = (kind: string) => [`${kind} s1 行銷 ${marketing.code}`];
  const named = (reportedName: string, planned = "會計學") =>
    inElective({ ...marketing, name: planned }, { reportedName, subject: "校內名稱" });
  const spelling: [string, string][] = [
    ["會計學I", "Roman numeral"],
    ["會計學 VIII", "space and a long Roman numeral"],
    ["會計學Ⅱ", "the one-character Roman numeral"],
    ["會計學Ｘ", "full-width"],
    ["會計學二", "Chinese numeral"],
    ["會計學（十）", "in full-width brackets"],
    ["會計學3", "digit"],
    ["會 計　學", "spaces"],
  ];
  expectEach([
    { name: "報部科目名稱 is compared", why: "it goes before 科目名稱", school: named("會計學"), finds: [] },
    {
      name: "without 報部科目名稱 the 科目名稱 is compared",
      why: "else 科目名稱",
      school: inElective(marketing, { subject: "商業溝通" }),
      finds: says("name-differs"),
    },
    ...spelling.map(([name, why]) => ({
      name: `${name} is 會計學 with another spelling`,
      why,
      school: named(name),
      finds: says("name-spelling"),
    })),
    {
      name: "two levels are one spelling",
      why: "only the numeral differs",
      school: named("會計學II", "會計學I"),
      finds: says("name-spelling"),
    },
    {
      name: "會計學上 is another name",
      why: "上 is no level numeral",
      school: named("會計學上"),
      finds: says("name-differs"),
    },
    {
      name: "two numerals are one too many",
      why: "one trailing numeral only",
      school: named("會計學一(二)"),
      finds: says("name-differs"),
    },
    {
      name: "nothing is planned in this semester",
      why: "the character is 0; credits are not compared then",
      school: inElective(course("7012650", "行銷實務", "022222"), {}),
      finds: says("not-planned-this-semester"),
    },
    {
      name: "the opening mode of this semester is -",
      why: "not taught, whatever the credits say; the mode is no second fault",
      school: inElective(course("7012650", "行銷實務", "222222", { modes: "-00000" }), {
        mode: "0",
        credits: 3,
      }),
      finds: says("not-planned-this-semester"),
    },
    {
      name: "the student's own grade decides the semester",
      why: "a repeater takes the courses of the grade he is in",
      school: inElective(
        course("7012650", "行銷實務", "002000"),
        {},
        { students: [student("s1", { grade: 2 })] },
      ),
      finds: [],
    },
    {
      name: "the second semester is the next character",
      why: "一下",
      school: inElective(
        course("7012650", "行銷實務", "020000"),
        {},
        { term: { schoolYear: 112, semester: 2 } },
      ),
      finds: [],
    },
    {
      name: "neither credits nor periods are what is planned",
      why: "2 planned",
      school: inElective(marketing, { credits: 3, periods: 4 }),
      finds: says("credits-differ"),
    },
    {
      name: "periods as planned will do",
      why: "進修部 plans periods",
      school: inElective(marketing, { credits: 3, periods: 2 }),
      finds: [],
    },
    {
      name: "a letter counts as its number",
      why: "C is 3",
      school: inElective(course("7012650", "行銷實務", "C00000"), { credits: 3 }),
      finds: [],
    },
    {
      name: "R is ten",
      why: "R S T are 10, 11, 12",
      school: inElective(course("7012650", "行銷實務", "R00000"), { credits: 10 }),
      finds: [],
    },
    {
      name: "T is twelve",
      why: "R S T are 10, 11, 12",
      school: inElective(course("7012650", "行銷實務", "T00000"), { credits: 11 }),
      finds: says("credits-differ"),
    },
    {
      name: "Z is zero",
      why: "taught with 0 credits",
      school: inElective(course("7012650", "行銷實務", "Z00000"), { credits: 0 }),
      finds: [],
    },
    {
      name: "部訂 for a 校訂 course",
      why: "課程類別 7 is 校訂",
      school: inElective(marketing, { requiredBy: "部訂" }),
      finds: says("required-by-differs"),
    },
    {
      name: "校定 for a 校訂 course",
      why: "another way of writing it",
      school: inElective(marketing, { requiredBy: "校定" }),
      finds: [],
    },
    {
      name: "部訂 for a 部定 course",
      why: "部訂 = 部定",
      school: inChinese({ requiredBy: "部訂" }),
      finds: [],
    },
    {
      name: "必修 for an elective",
      why: "課程類別 7 is 選修",
      school: inElective(marketing, { requirement: "必修" }),
      finds: says("requirement-differs"),
    },
    {
      name: "必修 for a 校訂必修",
      why: "課程類別 2 is required too",
      school: inElective(course("2012650", "行銷實務"), { requirement: "必修", requiredBy: "校訂" }),
      finds: [],
    },
    {
      name: "專業 for a subject of 學業",
      why: "科目屬性 1",
      school: inElective(marketing, { category: "專業" }),
      finds: says("category-differs"),
    },
    {
      name: "實習 for 實習科目",
      why: "科目屬性 3",
      school: inElective(course("7032650", "行銷實務"), { category: "實習" }),
      finds: [],
    },
    {
      name: "課程屬性 overrides the code",
      why: "from 2021 a code never changes: 1326 says 部定必修, 實習",
      school: inElective(course("7012650", "行銷實務", "222222", { attribute: "1326" }), {
        requiredBy: "部定",
        requirement: "必修",
        category: "實習科目",
      }),
      finds: [],
    },
    {
      name: "columns that are empty are not compared",
      why: "each where the file has the column filled",
      school: inElective(marketing, {}),
      finds: [],
    },
    {
      name: "another opening mode",
      why: "D is not 0",
      school: inElective(marketing, { mode: "D" }),
      finds: says("mode-differs"),
    },
    {
      name: "the opening mode in words",
      why: "原班級 is the wording of 0",
      school: inElective(marketing, { mode: "原班級" }),
      finds: [],
    },
    {
      name: "the wording of another mode",
      why: "同校跨群選修 is D",
      school: inElective(marketing, { mode: "同校跨群選修" }),
      finds: says("mode-differs"),
    },
    {
      name: "C in words of the programme's own 課程類型",
      why: "開課方式 C means two things",
      school: inElective(course("7C12650", "行銷實務"), { mode: "同群跨科選修（技術型、進修部適用）" }),
      finds: [],
    },
    {
      name: "the wording of C in another 課程類型",
      why: "開課方式 C means two things: in 綜合型 it is 跨學程",
      school: inElective(course("7C12601", "行銷實務"), { mode: "跨學程(綜高適用)" }),
      finds: [`mode-differs s1 行銷 ${code("7C12601")}`],
    },
    {
      name: "the mode against a plan of the old form",
      why: "the old form has no modes",
      school: inElective({ ...marketing, modes: null }, { mode: "D" }),
      finds: [],
    },
    {
      name: "團體活動 without 科目屬性 D",
      why: "must not be submitted: listed, never dropped silently",
      school: inElective(course("8000050", "班會"), {}),
      finds: [`not-to-be-submitted s1 行銷 ${code("8000050")}`],
    },
    {
      name: "彈性學習 with 科目屬性 D",
      why: "9…D counts credits",
      school: inElective(course("90D0050", "自主學習"), {}),
      finds: [],
    },
    {
      name: "each that applies is a finding",
      why: "a passed code may differ in many ways",
      school: inElective(marketing, {
        subject: "音樂",
        credits: 9,
        requiredBy: "部定",
        requirement: "必",
        category: "實習",
        mode: "1",
      }),
      finds: [
        "name-differs",
        "credits-differ",
        "required-by-differs",
        "requirement-differs",
        "category-differs",
        "mode-differs",
      ].flatMap(says),
    },
  ]);
});

describe("per student: taken twice", () => {
  const once = offering("行銷", marketing.code, "行銷實務");
  const other = offering("行銷B", marketing.code, "行銷實務");
  const noCode = offering("無碼", null, "行銷實務");
  const twice = (offerings: Offering[], ...taken: (string | [string, string])[]) =>
    smallSchool({ plans: [plan([marketing])], offerings, enrolments: takes("s1", ...taken) });
  const unknown = code("7012699");
  expectEach([
    {
      name: "the same row twice",
      why: "student and course repeat",
      school: twice([once], "行銷", "行銷"),
      finds: [`taken-twice s1 行銷 ${marketing.code}`],
    },
    {
      name: "the same row three times is one finding",
      why: "once per student and code",
      school: twice([once], "行銷", "行銷", "行銷"),
      finds: [`taken-twice s1 行銷 ${marketing.code}`],
    },
    {
      name: "two courses of one code",
      why: "one student, one code, twice in the term; both are judged",
      school: twice([once, { ...other, credits: 3 }], "行銷", "行銷B"),
      finds: [`taken-twice s1 行銷B ${marketing.code}`, `credits-differ s1 行銷B ${marketing.code}`],
    },
    {
      name: "the second row gets no other finding",
      why: "its own code would not be in the plan",
      school: twice([once], "行銷", ["行銷", unknown]),
      finds: [`taken-twice s1 行銷 ${unknown}`],
    },
    {
      name: "a course without code twice",
      why: "its first row is judged",
      school: twice([noCode], "無碼", "無碼"),
      finds: ["code-missing s1 無碼 -", "taken-twice s1 無碼 -"],
    },
    {
      name: "two courses without code are not one code",
      why: "nothing says that they are the same",
      school: twice([noCode, { ...noCode, course: "無碼B" }], "無碼", "無碼B"),
      finds: ["code-missing s1 無碼 -", "code-missing s1 無碼B -"],
    },
    {
      name: "two students with one code",
      why: "each takes it once",
      school: smallSchool({
        plans: [plan([marketing])],
        offerings: [once],
        enrolments: [...takes("s1", "行銷"), ...takes("s2", "行銷")],
      }),
      finds: [],
    },
  ]);
});

describe("per student and class: planned, not taken, not offered", () => {
  const base = (
    courses: PlanCourse[],
    offerings: Offering[],
    mine: (string | [string, string])[],
    theirs: (string | [string, string])[],
  ) =>
    smallSchool({
      plans: [plan(courses)],
      offerings,
      enrolments: [...takes("s1", ...mine), ...takes("s2", ...theirs)],
    });
  const inChineseOf = offering("國語", chinese.code, "國語文");
  const inEnglishOf = offering("英語", english.code, "英語文");
  const missing = [`planned-not-taken s1 - ${chinese.code}`];
  const onlyS2 = (planned: PlanCourse) =>
    base([planned], [offering("國語", planned.code, "國語文")], [], ["國語"]);
  const hokkien = course("1010120", "閩南語文", "100000");
  const hakka = course("1010121", "客語文", "A00000");
  const local = (alternative: PlanCourse, taken: string | null, own: string | null = alternative.code) =>
    base(
      [hokkien, alternative],
      [
        offering("閩南語", hokkien.code, "閩南語文", { credits: 1 }),
        offering("客語", own, "客語文", { credits: 1 }),
      ],
      taken === null ? [] : [taken],
      ["閩南語"],
    );
  const lacksHokkien = `planned-not-taken s1 - ${hokkien.code}`;
  const music = course("1010301", "音樂", "2B0000");
  const art = course("1010202", "美術", "B20000");
  const swap = (missed: PlanCourse, instead: PlanCourse) =>
    base(
      [missed, instead],
      [offering("音樂", missed.code, "音樂"), offering("美術", instead.code, "美術")],
      ["美術"],
      ["音樂"],
    );
  const lacksMusic = [`planned-not-taken s1 - ${music.code}`];
  expectEach([
    {
      name: "a required course that one student does not take",
      why: "部定必修, 2 credits",
      school: onlyS2(chinese),
      finds: missing,
    },
    {
      name: "校訂必修 is required too",
      why: "課程類別 2",
      school: onlyS2(course("2010101", "國語文")),
      finds: [`planned-not-taken s1 - ${code("2010101")}`],
    },
    {
      name: "an elective is not asked for",
      why: "課程類別 7",
      school: onlyS2(course("7010101", "國語文")),
      finds: [],
    },
    {
      name: "課程屬性 makes an elective of it",
      why: "7101 overrides 課程類別 1",
      school: onlyS2({ ...chinese, attribute: "7101" }),
      finds: [],
    },
    {
      name: "a letter is not asked for",
      why: "an alternative",
      school: onlyS2(course("1010101", "國語文", "B00000")),
      finds: [],
    },
    {
      name: "特殊需求領域 is not asked for",
      why: "科目屬性 6",
      school: onlyS2(course("1060101", "國語文")),
      finds: [],
    },
    {
      name: "what is planned in another semester is not asked for",
      why: "0 in this one",
      school: base(
        [course("1010101", "國語文", "022222"), marketing],
        [offering("行銷", marketing.code, "行銷實務")],
        ["行銷"],
        ["行銷"],
      ),
      finds: [],
    },
    {
      name: "taken by name under a faulty code",
      why: "one fault gives one finding",
      school: base([chinese], [inChineseOf], [["國語", code("1010199")]], ["國語"]),
      finds: [`code-not-in-plan s1 國語 ${code("1010199")}`],
    },
    {
      name: "taken by name without a code",
      why: "the missing code is the fault",
      school: base(
        [chinese],
        [inChineseOf, { ...inChineseOf, course: "國語B", code: null }],
        ["國語B"],
        ["國語"],
      ),
      finds: ["code-missing s1 國語B -"],
    },
    {
      name: "taken by name under the code of another course",
      why: "the name that differs is the fault",
      school: base([chinese, marketing], [inChineseOf], [["國語", marketing.code]], ["國語"]),
      finds: [`name-differs s1 國語 ${marketing.code}`],
    },
    {
      name: "taken by name under a namesake of another semester",
      why: "11 pairs of a real plan have two codes for one name",
      school: base(
        [chinese, course("1010151", "國語文", "020000")],
        [inChineseOf],
        [["國語", code("1010151")]],
        ["國語"],
      ),
      finds: [`not-planned-this-semester s1 國語 ${code("1010151")}`],
    },
    {
      name: "a namesake that is rightly taken does not stand for the other",
      why: "its code is not faulty",
      school: base(
        [chinese, course("1010151", "國語文")],
        [inChineseOf, offering("國語B", code("1010151"), "國語文")],
        ["國語B"],
        ["國語", "國語B"],
      ),
      finds: missing,
    },
    {
      name: "a course without credits and without a code does not stand for a planned one",
      why: "nothing is faulty in it, so nothing else would report the missing course",
      school: base(
        [chinese],
        [inChineseOf, offering("朗讀", null, "國語文", { credits: 0 })],
        ["朗讀"],
        ["國語"],
      ),
      finds: missing,
    },
    {
      name: "a repeated row with a faulty code does not stand for a planned course",
      why: "taken-twice gets no other finding: its code is not judged",
      school: base(
        [chinese, course("1010151", "國語文"), course("1010152", "國語文", "020000")],
        [inChineseOf, offering("國語B", code("1010151"), "國語文")],
        ["國語B", ["國語B", code("1010152")]],
        ["國語", "國語B"],
      ),
      finds: [...missing, `taken-twice s1 國語B ${code("1010152")}`],
    },
    {
      name: "a repeated row takes a course under its code",
      why: "the student has it, if in a row that should not be there",
      school: base(
        [chinese, course("1010151", "國語文")],
        [inChineseOf, offering("國語B", code("1010151"), "國語文")],
        ["國語B", ["國語B", chinese.code]],
        ["國語", "國語B"],
      ),
      finds: [`taken-twice s1 國語B ${chinese.code}`],
    },
    {
      name: "missing for every student of a class",
      why: "once for the class, instead of once per student",
      school: base([chinese, english], [inEnglishOf], ["英語"], ["英語"]),
      finds: [`planned-not-offered 甲班 - ${chinese.code}`],
    },
    {
      name: "missing for both classes of the programme",
      why: "once for each class",
      school: smallSchool({
        plans: [plan([chinese])],
        homerooms: [homeroom("甲班"), homeroom("乙班")],
        students: [student("s1"), student("s2", { classKey: "乙班" })],
      }),
      finds: [`planned-not-offered 甲班 - ${chinese.code}`, `planned-not-offered 乙班 - ${chinese.code}`],
    },
    {
      name: "students who have left are not asked",
      why: "休學",
      school: { ...onlyS2(chinese), students: [student("s1", { status: "休學" }), student("s2")] },
      finds: [],
    },
    {
      name: "students who have left do not keep a class from being complete",
      why: "s2 has left and takes it still; all who attend miss it",
      school: { ...onlyS2(chinese), students: [student("s1"), student("s2", { status: "轉出" })] },
      finds: [`planned-not-offered 甲班 - ${chinese.code}`],
    },
    {
      name: "客語文 instead of 閩南語文",
      why: "A beside 1, same characters 17–21",
      school: local(hakka, "客語"),
      finds: [],
    },
    {
      name: "閩南語文 is missing where nothing is taken instead",
      why: "no alternative is taken",
      school: local(hakka, null),
      finds: [lacksHokkien],
    },
    {
      name: "an alternative of another number",
      why: "B is not the letter of 1",
      school: local(course("1010121", "客語文", "B00000"), "客語"),
      finds: [lacksHokkien, `credits-differ s1 客語 ${hakka.code}`],
    },
    {
      name: "an alternative of another field",
      why: "characters 20–21 differ",
      school: local(course("1010221", "客語文", "A00000"), "客語"),
      finds: [lacksHokkien],
    },
    {
      name: "an alternative with a digit",
      why: "both are asked for then",
      school: local(course("1010121", "客語文", "100000"), "客語"),
      finds: [lacksHokkien, `planned-not-taken s2 - ${hakka.code}`],
    },
    {
      name: "the alternative is taken by name under a faulty code",
      why: "one fault gives one finding",
      school: local(hakka, "客語", null),
      finds: ["code-missing s1 客語 -"],
    },
    {
      name: "對開: two classes swap semesters",
      why: "B in the other semester of the year, and a required course with a letter in this",
      school: swap(music, art),
      finds: [],
    },
    {
      name: "對開 without a letter in the other semester",
      why: "nothing is swapped",
      school: swap({ ...music, credits: "220000" }, art),
      finds: lacksMusic,
    },
    {
      name: "對開 with an elective",
      why: "a required course only",
      school: swap(music, { ...art, code: code("7010202") }),
      finds: lacksMusic,
    },
    {
      name: "對開 with a course that has a digit",
      why: "no letter in this semester",
      school: swap(music, { ...art, credits: "220000" }),
      finds: [...lacksMusic, `planned-not-taken s2 - ${art.code}`],
    },
    {
      name: "the other semester is of the same year",
      why: "the letter stands in 二上",
      school: swap({ ...music, credits: "20B000", modes: "0-0---" }, art),
      finds: lacksMusic,
    },
    {
      name: "a student of another programme is asked for that programme's courses",
      why: "the student's own programme overrides the class's",
      school: smallSchool({
        plans: [plan([course("1010101", "國語文", "222222", { code: code("1010101", foreign) }), marketing])],
        students: [student("s1", { programme: foreign }), student("s2")],
        offerings: [offering("行銷", marketing.code, "行銷實務")],
        enrolments: takes("s2", "行銷"),
      }),
      finds: [`planned-not-taken s1 - ${code("1010101", foreign)}`],
    },
  ]);
});

describe("per class and programme", () => {
  expectEach([
    {
      name: "a class without programme is one finding, and its enrolments are judged no further than the code's form",
      why: "nothing to compare with",
      school: inElective(
        marketing,
        { code: code("7010150", "112351B09H111010") },
        { homerooms: [homeroom("甲班", { programme: null })] },
      ),
      finds: ["class-without-programme 甲班 - -"],
    },
    {
      name: "a malformed code in a class without programme",
      why: "judged up to code-malformed",
      school: inElective(marketing, { code: "112" }, { homerooms: [homeroom("甲班", { programme: null })] }),
      finds: ["class-without-programme 甲班 - -", "code-malformed s1 行銷 112"],
    },
    {
      name: "a missing code in a class without programme",
      why: "judged up to code-malformed",
      school: inElective(marketing, { code: null }, { homerooms: [homeroom("甲班", { programme: null })] }),
      finds: ["class-without-programme 甲班 - -", "code-missing s1 行銷 -"],
    },
    {
      name: "a class without programme whose students have their own",
      why: "the class is still without; the student is judged in full",
      school: inElective(
        marketing,
        { credits: 3, classKeys: [] },
        {
          homerooms: [homeroom("甲班", { programme: null })],
          students: [student("s1", { programme })],
        },
      ),
      finds: ["class-without-programme 甲班 - -", `credits-differ s1 行銷 ${marketing.code}`],
    },
    {
      name: "a programme that no plan has, once for all its classes and students",
      why: "once per programme and cohort; nothing is judged further",
      school: smallSchool({
        plans: [plan([marketing])],
        homerooms: [homeroom("甲班", { programme: foreign }), homeroom("乙班", { programme: foreign })],
        offerings: [offering("行銷", marketing.code, "行銷實務")],
        enrolments: takes("s1", "行銷"),
      }),
      finds: [`programme-without-plan ${foreign} - -`],
    },
    {
      name: "a programme of which the newest plan has deletions only",
      why: "an older file does not stand in for it",
      school: inElective(
        marketing,
        {},
        {
          plans: [
            plan([marketing]),
            plan([], { id: "later", deletions: [{ code: marketing.code, replacedBy: null }] }),
          ],
        },
      ),
      finds: [`programme-without-plan ${programme} - -`],
    },
    {
      name: "one student's own programme without plan",
      why: "of any class or student",
      school: smallSchool({
        plans: [plan([marketing])],
        students: [student("s1", { programme: "111070406V264010" })],
      }),
      finds: ["programme-without-plan 111070406V264010 - -"],
    },
    {
      name: "a course twice in a class without programme",
      why: "taken twice needs no plan",
      school: inElective(
        marketing,
        {},
        {
          homerooms: [homeroom("甲班", { programme: null })],
          enrolments: takes("s1", "行銷", "行銷"),
        },
      ),
      finds: ["class-without-programme 甲班 - -", `taken-twice s1 行銷 ${marketing.code}`],
    },
  ]);
});
