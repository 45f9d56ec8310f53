import { books } from "#app/domain/rosters/books.ts";
import type { RosterCause } from "#app/domain/rosters/causes.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import type { Conservation } from "#app/imports/table-result.ts";

/** The machine-readable result of a check: one entry per finding, with the number of its cause. */
export function rosterCheckJson({
  roster,
  causes,
  conservation,
}: {
  roster: Roster;
  causes: readonly RosterCause[];
  conservation: Conservation;
}) {
  return {
    book: books[roster.book].title,
    sheets: roster.sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.length })),
    findings: causes.flatMap(({ number, findings }) =>
      findings.map(({ rule, grade, sheet, row, column, value }) => ({
        rule,
        grade,
        sheet,
        row,
        column: column === null ? null : rosterColumns[column].title,
        value,
        cause: number,
      })),
    ),
    conservation: [conservation],
  };
}

/** Of a file that is no book: nothing was checked, and every row is accounted for. */
export function unusableJson(conservation: Conservation) {
  return { book: null, sheets: [], findings: [], conservation: [conservation] };
}
