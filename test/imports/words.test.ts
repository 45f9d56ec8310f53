import { describe, expect, test } from "vitest";
import { languages, wordsIn } from "#app/i18n/words.ts";

/** Every parameter that any word takes, so that a missing one shows as "undefined". */
const params = {
  kind: "homerooms",
  looksLike: "students",
  missing: "學號",
  detail: "30 MB",
  sheet: "修課",
  headers: "學號",
  found: "112-2",
  expected: "112-1",
  years: "110、111",
  length: 15,
  firstRow: 2,
  near: "商一甲",
  name: "商一丙",
  classes: "資一甲",
  count: 3,
  text: "標題",
  code: "C",
  encoding: "cp950",
  first: "B2",
  allowed: "1、0",
  mayBeEmpty: "1",
  column: "學期學業成績",
  start: "112/09/01",
};

describe.each(languages)("words of imports in %s", (language) => {
  const words = wordsIn(language).imports;

  test.each([
    ...Object.entries(words.fileRefusals),
    ...Object.entries(words.tableRefusals),
    ...Object.entries(words.rowReasons),
  ])("%s says what is the matter and what to do, with its values and without them", (_, { what, action }) => {
    for (const text of [what(params), action(params), what({}), action({})]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/undefined|null|NaN|\(\)|（）/);
    }
    for (const text of [what(params), action(params)]) expect(text).not.toMatch(/「」|“”/);
  });

  test("a proposal is asked, not stated", () => {
    expect(words.rowReasons["unknown-class"].what(params)).toContain("商一甲");
    expect(words.rowReasons["unknown-class"].what({ near: "" })).not.toMatch(/[？?]/);
  });

  test("the first place names its sheet when that is another one", () => {
    expect(words.rowReasons["student-twice"].what({ firstRow: 7 })).toContain("7");
    expect(words.rowReasons["student-twice"].what({ firstRow: 7, firstSheet: "一年級" })).toContain("一年級");
  });

  test("notices give their count, an encoding its name", () => {
    for (const [kind, say] of Object.entries(words.notices)) {
      expect(say(params)).toContain(kind === "table-code-twice" ? "C" : "3");
    }
    expect(words.rawNotices.encoding({ encoding: "cp950" })).toContain("Big5");
    expect(words.rawNotices.formulas({ count: 3, first: "B2" })).toMatch(/3.*B2/);
  });

  test("a place is sheet, row and column, as far as they are known", () => {
    expect(words.place({ sheet: "修課", row: 12, column: "學號" })).toMatch(/修課.*12.*學號/);
    expect(words.place({ sheet: null, row: 12, column: null })).toMatch(/^[^,，]*12[^,，]*$/);
  });

  test("the equation has its four numbers", () => {
    expect(words.equation({ rows: 9, accepted: 5, rejected: 3, blank: 1 })).toMatch(/9.*5.*3.*1/);
  });
});
