import { onceFor } from "../../tables/once-for.ts";
import { rosterColumns } from "../columns.ts";
import type { FilledSheet, RosterRow } from "../model.ts";
import { type BookFault, bookRule, type RosterRule } from "../rule.ts";

/** Rows that stand twice in a sheet. `cause` is the course, where rows are about one: it was read in twice. */
const twice = { grade: "validity", source: "submitted-faults", cause: "value" } as const;

export const rowRules = {
  /** The same student and course (or whatever tells rows apart), but not the same content. */
  "row-twice": repeatedRule((hasSameCells) => !hasSameCells),
  "row-copied": repeatedRule((hasSameCells) => hasSameCells),
} satisfies Readonly<Record<string, RosterRule>>;

function repeatedRule(concerns: (hasSameCells: boolean) => boolean): RosterRule {
  return bookRule(twice, ({ roster }, fault) => {
    for (const filled of roster.sheets)
      for (const { row, first, hasSameCells } of repeatedRows(filled))
        if (concerns(hasSameCells)) say(fault, filled, row, first);
  });
}

type Repeated = { row: RosterRow; first: RosterRow; hasSameCells: boolean };

/** Every row that agrees with an earlier one in the sheet's key. A key without any content tells nothing. */
const repeatedRows = onceFor(({ sheet, rows }: FilledSheet): readonly Repeated[] => {
  const places = sheet.key.map((key) => sheet.columns.indexOf(key));
  const firsts = new Map<string, RosterRow>();
  const repeated: Repeated[] = [];
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
    else repeated.push({ row, first, hasSameCells: haveSameCells(row, first) });
  }
  return repeated;
});

function haveSameCells(a: RosterRow, b: RosterRow): boolean {
  return a.cells.every((text, index) => text.trim() === (b.cells[index] ?? "").trim());
}

function say(fault: BookFault, { sheet }: FilledSheet, { number, cells }: RosterRow, first: RosterRow): void {
  const column = sheet.columns.find((key) => rosterColumns[key].value === "course-code");
  const value = column && (cells[sheet.columns.indexOf(column)] ?? "").trim();
  fault({ sheet: sheet.name, row: number, ...(column && { column, value }) }, { first: first.number });
}
