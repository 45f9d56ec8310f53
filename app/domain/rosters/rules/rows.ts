import { rosterColumns } from "../columns.ts";
import type { FilledSheet, RosterRow } from "../model.ts";
import { type BookFault, bookRule, type RosterRule } from "../rule.ts";

/** Rows that stand twice in a sheet. `cause` is the course, where rows are about one: it was read in twice. */
const twice = { grade: "validity", source: "submitted-faults", cause: "value" } as const;

export const rowRules = {
  /** The same student and course (or whatever tells rows apart), but not the same content. */
  "row-twice": bookRule(twice, ({ roster }, fault) => {
    for (const filled of roster.sheets)
      eachRepeated(filled, (row, first) => {
        if (!hasSameCells(row, first)) say(fault, filled, row, first);
      });
  }),
  "row-copied": bookRule(twice, ({ roster }, fault) => {
    for (const filled of roster.sheets)
      eachRepeated(filled, (row, first) => {
        if (hasSameCells(row, first)) say(fault, filled, row, first);
      });
  }),
} satisfies Readonly<Record<string, RosterRule>>;

/** Every row that agrees with an earlier one in the sheet's key. A key without any content tells nothing. */
function eachRepeated({ sheet, rows }: FilledSheet, found: (row: RosterRow, first: RosterRow) => void): void {
  const places = sheet.key.map((key) => sheet.columns.indexOf(key));
  const firsts = new Map<string, RosterRow>();
  for (const row of rows) {
    let key = "";
    let isEmpty = true;
    for (const place of places) {
      const text = (row.cells[place] ?? "").trim();
      if (text !== "") isEmpty = false;
      key += `${text}\n`;
    }
    if (isEmpty) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else found(row, first);
  }
}

function hasSameCells(a: RosterRow, b: RosterRow): boolean {
  return a.cells.every((text, index) => text.trim() === (b.cells[index] ?? "").trim());
}

function say(fault: BookFault, { sheet }: FilledSheet, { number, cells }: RosterRow, first: RosterRow): void {
  const column = sheet.columns.find((key) => rosterColumns[key].value === "course-code");
  const value = column && (cells[sheet.columns.indexOf(column)] ?? "").trim();
  fault({ sheet: sheet.name, row: number, ...(column && { column, value }) }, { first: first.number });
}
