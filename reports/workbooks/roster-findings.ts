import { formatTerm } from "#app/domain/calendar/term.ts";
import { type RosterCause, rosterCauses } from "#app/domain/rosters/causes.ts";
import type { RosterCheck, RosterFinding } from "#app/domain/rosters/check.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { FilledSheet, Roster } from "#app/domain/rosters/model.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel, WorkbookModel } from "../sheet.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";
import { rosterSheetColumn } from "./roster.ts";
import { wrongColumns } from "./wrong-columns.ts";

type CauseColumn = SheetColumn & { value: (cause: RosterCause) => Cell };

/**
 * What the check of a book found: the causes, then every sheet of the book with those of its own rows that are wrong, each
 * with the number of its row and with what is wrong in it.
 */
export function rosterFindingsWorkbook(
  roster: Pick<Roster, "book" | "sheets">,
  { findings }: Pick<RosterCheck, "findings">,
  facts: WorkbookFacts,
): WorkbookModel {
  const words = wordsIn(facts.language);
  const title = words.rosterFiles.findings.title(words.rosters.books[roster.book], formatTerm(facts.term));
  return {
    properties: workbookProperties(facts, () => title),
    sheets: [
      causeSheet(rosterCauses(findings), words),
      ...roster.sheets.map((filled) => rowSheet(filled, byRow(findings, filled.sheet.name), words)),
    ],
  };
}

function causeSheet(causes: readonly RosterCause[], words: Words): SheetModel {
  const { rosters, rosterFiles } = words;
  const { columns: titles, causes: name } = rosterFiles.findings;
  const columns: CauseColumn[] = [
    { title: titles.number, width: 6, kind: "integer", value: ({ number }) => number },
    { title: titles.grade, width: 10, kind: "text", value: ({ grade }) => rosters.grades[grade] },
    { title: titles.rule, width: 22, kind: "text", value: ({ rule }) => rosters.rules[rule].name },
    { title: titles.sheet, width: 16, kind: "text", value: ({ sheet }) => sheet },
    ...wrongColumns(words),
    { title: titles.findings, width: 8, kind: "integer", value: ({ findings }) => findings.length },
  ];
  return { name, columns, rows: causes.map((cause) => columns.map(({ value }) => value(cause))) };
}

/** The findings of a sheet by the row at which they stand; those of the sheet as a whole stand with the causes only. */
function byRow(findings: readonly RosterFinding[], sheet: string): Map<number, RosterFinding[]> {
  const rows = new Map<number, RosterFinding[]>();
  for (const finding of findings) {
    if (finding.sheet !== sheet || finding.row === null) continue;
    const row = rows.get(finding.row);
    if (row) row.push(finding);
    else rows.set(finding.row, [finding]);
  }
  return rows;
}

function rowSheet(
  { sheet, rows }: FilledSheet,
  found: ReadonlyMap<number, readonly RosterFinding[]>,
  words: Words,
): SheetModel {
  const { row, errors } = words.rosterFiles.findings;
  return {
    name: sheet.name,
    columns: [
      { title: row, width: 8, kind: "integer" },
      ...sheet.columns.map(rosterSheetColumn),
      { title: errors, width: 60, kind: "text" },
    ],
    rows: {
      // One row at a time, while it is written: nearly all of 48,000 may be wrong.
      *[Symbol.iterator]() {
        for (const { number, cells } of rows) {
          const own = found.get(number);
          if (own) yield [number, ...sheet.columns.map((_, at) => cells[at] ?? ""), errorText(own, words)];
        }
      },
    },
  };
}

/** Everything that is wrong in a row, each with its column. */
function errorText(findings: readonly RosterFinding[], { rosters, rosterFiles }: Words): string {
  const { inColumn, and } = rosterFiles.findings;
  return findings
    .map(({ rule, column, params }) => {
      const what = rosters.rules[rule].what(params);
      return column === null ? what : inColumn(rosterColumns[column].title, what);
    })
    .join(and);
}
