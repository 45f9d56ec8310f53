import { books } from "../books.ts";
import { rosterColumns } from "../columns.ts";
import { bookRule, type RosterRule, rowRule } from "../rule.ts";

const shape = { grade: "syntax", source: "roster-format" } as const;

/** The shape of the workbook: 封面, sheets, headers. */
export const shapeRules = {
  "cover-missing": bookRule(shape, ({ roster }, fault) => {
    if (!roster.cover) fault({ sheet: null });
  }),
  "cover-rows": bookRule(shape, ({ roster: { cover } }, fault) => {
    if (cover && cover.extraRows > 0) fault({ sheet: null, value: String(cover.extraRows + 1) });
  }),
  "cover-school": bookRule(shape, ({ roster: { cover }, context }, fault) => {
    if (cover && cover.school !== context.school)
      fault({ sheet: null, row: cover.row, value: cover.school }, { expected: context.school });
  }),
  "cover-year": bookRule(shape, ({ roster: { cover }, context }, fault) => {
    const expected = String(context.term.schoolYear);
    if (cover && cover.schoolYear !== expected)
      fault({ sheet: null, row: cover.row, value: cover.schoolYear }, { expected });
  }),
  "cover-semester": bookRule(shape, ({ roster: { book, cover }, context }, fault) => {
    const expected = books[book].yearly ? "0" : String(context.term.semester);
    if (cover && cover.semester !== expected)
      fault({ sheet: null, row: cover.row, value: cover.semester }, { expected });
  }),
  "cover-code": bookRule(shape, ({ roster: { book, cover }, context }, fault) => {
    const { usual, thirdYear } = books[book].codes;
    const known = [usual, ...(thirdYear ?? []), ...(context.codes[book] ?? [])].filter(Boolean);
    if (cover && known.length > 0 && !known.includes(cover.code))
      fault({ sheet: null, row: cover.row, value: cover.code }, { expected: known.join("、") });
  }),
  /** A book whose 名冊別 no source names, and for which the school has set none. */
  "cover-code-unknown": bookRule(
    { grade: "quality", source: "roster-format" },
    ({ roster: { book, cover }, context }, fault) => {
      const { usual } = books[book].codes;
      if (cover && usual === null && (context.codes[book] ?? []).length === 0)
        fault({ sheet: null, row: cover.row, value: cover.code });
    },
  ),
  "sheet-missing": bookRule(shape, ({ roster }, fault) => {
    const found = new Set(roster.sheets.map(({ sheet }) => sheet.name));
    for (const { name } of books[roster.book].sheets) if (!found.has(name)) fault({ sheet: name });
  }),
  "sheet-renamed": bookRule(shape, ({ roster }, fault) => {
    for (const { sheet, name } of roster.sheets)
      if (name !== sheet.name) fault({ sheet: sheet.name, value: name }, { expected: sheet.name });
  }),
  "sheet-unknown": bookRule(shape, ({ roster }, fault) => {
    for (const name of roster.unknownSheets) fault({ sheet: null, value: name });
  }),
  "column-missing": bookRule({ ...shape, cause: "column" }, ({ roster }, fault) => {
    for (const { sheet, header } of roster.sheets)
      for (const column of header.missing) fault({ sheet: sheet.name, column });
  }),
  "column-extra": bookRule({ ...shape, cause: "value" }, ({ roster }, fault) => {
    for (const { sheet, header } of roster.sheets)
      for (const value of header.extra) fault({ sheet: sheet.name, value });
  }),
  "column-spelling": bookRule({ ...shape, cause: "value" }, ({ roster }, fault) => {
    for (const { sheet, header } of roster.sheets)
      for (const value of header.respelled) fault({ sheet: sheet.name, value });
  }),
  "column-order": bookRule(shape, ({ roster }, fault) => {
    for (const { sheet, header } of roster.sheets) if (header.reordered) fault({ sheet: sheet.name });
  }),
  "cell-empty": rowRule(shape, (sheet) => {
    const needed = sheet.columns.filter((key) => !rosterColumns[key].mayBeEmpty);
    return (cells, fault) => {
      for (const key of needed) if (cells(key) === "") fault(key);
    };
  }),
} satisfies Readonly<Record<string, RosterRule>>;
