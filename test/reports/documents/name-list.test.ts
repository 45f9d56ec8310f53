import { describe, expect, test } from "vitest";
import { nameListColumns } from "#app/domain/rosters/name-list.ts";
import { languages } from "#app/i18n/words.ts";
import { renderNameList } from "#reports/documents/name-list.ts";
import { schoolList } from "../name-list-fixture.ts";
import { withPoppler } from "../pdf-tools.ts";
import { facts } from "../roster-fixture.ts";

/** The text of each page, without the blanks of the layout. */
async function pagesOf(...of: Parameters<typeof renderNameList>): Promise<string[]> {
  const pdf = await renderNameList(...of);
  const text = withPoppler(pdf, (poppler) => poppler.text());
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ""));
}

describe("a list to sign", () => {
  test("begins every class on a page of its own, with its name, its number of students and every one of them", async () => {
    const pages = await pagesOf(schoolList(3, 40), facts);
    expect(pages.length).toBe(3);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`112-1機${at + 1}甲學生名條40人`);
      expect(page).toContain("座號學號姓名身分證號出生日期簽名");
      const numbers = Array.from({ length: 40 }, (_, i) => String(112_000 + at * 40 + i).padStart(7, "0"));
      expect(numbers.filter((number) => !page.includes(number))).toEqual([]);
    }
    expect(pages[0]).toContain("10112000陳𠅤堃A12345678996/03/02");
  });

  test("repeats the head of a class that has more students than a page", async () => {
    const pages = await pagesOf(schoolList(1, 60), facts);
    expect(pages.length).toBe(2);
    expect(pages[1]).toContain("112-1機1甲學生名條60人");
    expect(pages[1]).toContain("600112059");
  });

  test.each(languages)("takes every column there is, in %s, with embedded fonts only", async (language) => {
    const list = schoolList(1, 3, nameListColumns);
    const pdf = await renderNameList(list, { ...facts, language });
    const [info, fonts, text] = withPoppler(pdf, (poppler) => [
      poppler.info(),
      poppler.fonts(),
      poppler.text(),
    ]);
    expect(info).toMatch(/Pages: +1\n/);
    // Columns that ran into one another or off the page would stand in another order or not at all.
    expect(text.replace(/\s+/g, " ")).toMatch(
      /機1甲 1 0112000 陳𠅤堃 女 A123456789 (96\/03\/02|2007-03-02) 機械科 在學/,
    );
    for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
  });

  test("has a page for a class without students too", async () => {
    expect((await pagesOf(schoolList(1, 0), facts))[0]).toContain("機1甲學生名條0人");
  });
});
