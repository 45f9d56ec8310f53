import { books, coverSheet, coverTitles } from "#app/domain/rosters/books.ts";
import { type ColumnKey, rosterColumns, type ValueKind } from "#app/domain/rosters/columns.ts";
import type { Roster, RosterRow } from "#app/domain/rosters/model.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";
import type { SheetColumn, SheetModel, WorkbookModel } from "../sheet.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";

/** A book with its rows, in the order of the columns of each sheet. A sheet that is left out has no rows. */
export type WritableRoster = Pick<Roster, "book" | "cover" | "sheets">;

/** Behind the name of a sheet whose rows lack a course code, as the school's own systems write it. */
export const withoutCodeMark = "(缺)";

/**
 * A book (名冊) as it is handed in: 封面, then every sheet of the book in its order, also those without rows. Every cell is a
 * text, so that leading zeros, scores as they stand and texts like "=1" are read back unchanged; one that no cell holds
 * refuses the book.
 */
export function rosterWorkbook(roster: WritableRoster, facts: WorkbookFacts): WorkbookModel {
  const { title, sheets } = books[roster.book];
  return {
    properties: workbookProperties(facts, (term) => `${title} ${term}`),
    sheets: [
      coverModel(roster),
      ...sheets.map((sheet) => sheetModel(sheet, sheet.name, rowsOf(roster, sheet))),
    ],
  };
}

/** The rows that have no course code: the same columns, never part of what is handed in, so without 封面. */
export function withoutCodesWorkbook(roster: WritableRoster, facts: WorkbookFacts): WorkbookModel {
  const { title, sheets } = books[roster.book];
  return {
    properties: workbookProperties(facts, (term) => `${title}${withoutCodeMark} ${term}`),
    sheets: sheets
      .filter(({ columns }) => columns.some((key) => rosterColumns[key].value === "course-code"))
      .map((sheet) => sheetModel(sheet, `${sheet.name}${withoutCodeMark}`, rowsOf(roster, sheet))),
  };
}

/** A roster's column in a workbook: a text, as wide as what usually stands in it. */
export function rosterSheetColumn(key: ColumnKey): SheetColumn {
  const { title, value } = rosterColumns[key];
  return { title, kind: value === "course-code" ? "code" : "text", width: widths[value] };
}

function coverModel({ cover }: WritableRoster): SheetModel {
  return {
    name: coverSheet,
    columns: coverTitles.map((title) => ({ title, kind: "text", width: 12 })),
    rows: cover ? [[cover.school, cover.schoolYear, cover.semester, cover.code]] : [],
  };
}

function rowsOf({ sheets }: WritableRoster, sheet: RosterSheet): readonly RosterRow[] {
  return sheets.find((filled) => filled.sheet.name === sheet.name)?.rows ?? [];
}

function sheetModel(sheet: RosterSheet, name: string, rows: readonly RosterRow[]): SheetModel {
  return {
    name,
    whole: true,
    columns: sheet.columns.map(rosterSheetColumn),
    rows: {
      // One row at a time, while it is written.
      *[Symbol.iterator]() {
        for (const { cells } of rows) yield cells;
      },
    },
  };
}

const widths: Readonly<Record<ValueKind, number>> = {
  "id-number": 13,
  "roc-date": 11,
  "course-code": 27,
  text: 16,
  "long-text": 40,
  link: 30,
  grade: 9,
  "school-year": 9,
  semester: 9,
  "whole-number": 7,
  amount: 9,
  score: 11,
  passed: 9,
  counted: 11,
  identity: 8,
  "reread-mark": 9,
  way: 9,
  "officer-level": 9,
  "school-code": 11,
  code: 13,
};
