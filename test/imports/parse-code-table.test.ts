import { describe, expect, test } from "vitest";
import { parseCodeTable, parseSubjectTable } from "#app/imports/parse-code-table.ts";
import { readable } from "../fixtures/raw-file.ts";
import { hasSharedData, sharedFile } from "../fixtures/shared-data.ts";

const file = (text: string) => readable("GRP.csv", new TextEncoder().encode(text));

describe("code tables", () => {
  test("codes with the 課程類型 they are valid for, quoted or not", async () => {
    const outcome = parseCodeTable(
      await file('代碼,代碼說明,適用課程類型\r\n"11","學術群","|H|S|V|C|S|"\r\n21,機械群,\r\n'),
      "GRP",
    );
    expect(outcome.ok && [outcome.name, outcome.rows.map(({ value }) => value)]).toEqual([
      "GRP",
      [
        { code: "11", label: "學術群", types: ["H", "S", "V", "C"] },
        { code: "21", label: "機械群", types: null },
      ],
    ]);
  });

  test("a code may mean another thing for another 課程類型", async () => {
    const outcome = parseCodeTable(
      await file("代碼,代碼說明,適用課程類型\n11,學術群,|H|\n11,學術學程,|M|\n"),
      "GRP",
    );
    expect(outcome.ok && [outcome.conservation.accepted, outcome.notices]).toEqual([2, []]);
  });

  test("a code with two meanings for one 課程類型 is kept twice and noticed; the same line twice is an error", async () => {
    const outcome = parseCodeTable(await file("代碼,代碼說明\nC,同群跨科選修\nC,跨學程\nC,跨學程\n"), "MOD");
    expect(outcome.ok && outcome.notices).toEqual([
      { kind: "table-code-twice", sheet: null, rows: [3], params: { code: "C" } },
    ]);
    expect(outcome.errors).toEqual([
      expect.objectContaining({ row: 4, reason: "table-entry-twice", params: { firstRow: 3 } }),
    ]);
  });
});

describe("the subject table", () => {
  const header = "課程類別,科目屬性,領域,代碼,代碼說明,適用課程類型\n";

  test("a subject is known by its category, attribute and field", async () => {
    const outcome = parseSubjectTable(
      await file(`${header}部定必修,一般科目,01,01,國語文,|H|V|\n校訂必修,一般科目,01,01,國語文,|H|V|\n`),
    );
    expect(outcome.ok && outcome.rows[0]?.value).toEqual({
      category: "部定必修",
      attribute: "一般科目",
      field: "01",
      code: "01",
      label: "國語文",
      types: ["H", "V"],
    });
    expect(outcome.conservation).toMatchObject({ accepted: 2, rejected: 0 });
  });

  test("twice for one 課程類型 is an error, and so is an empty column", async () => {
    const outcome = parseSubjectTable(
      await file(
        `${header}部定必修,一般科目,01,01,國語文,|H|V|\n部定必修,一般科目,01,01,國文,|V|\n部定必修,,01,02,英語文,|V|\n`,
      ),
    );
    expect(outcome.errors.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, "代碼", "table-entry-twice"],
      [4, "科目屬性", "required-empty"],
    ]);
  });
});

if (hasSharedData) {
  describe("the real code tables", () => {
    test.each([
      ["SCH", 8],
      ["GRP", 21],
      ["DEP", 330],
      ["CLA", 7],
      ["CAT", 15],
      ["MOD", 9],
      ["ATT1", 12],
      ["FLD", 112],
    ] as const)("code table %s: %i entries", async (name, entries) => {
      const outcome = parseCodeTable(await sharedFile(`code-tables/${name}.csv`), name);
      expect(outcome.conservation).toMatchObject({ rows: entries, accepted: entries, rejected: 0, blank: 0 });
    });

    test("the subject table: 4,000 subjects", async () => {
      const outcome = parseSubjectTable(await sharedFile("code-tables/CATATT.csv"));
      expect(outcome.conservation).toMatchObject({ rows: 4_000, accepted: 4_000, rejected: 0, blank: 0 });
    });
  });
}
