import type { RosterCauseLine } from "#app/domain/rosters/cause-list.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";
import { wrongColumns } from "./wrong-columns.ts";

/** A cause with what it is about and the note that answers it, as the pages show them. */
export type ExportedCause = RosterCauseLine & { about: string | null; note: string | null };

type CauseColumn = SheetColumn & { value: (cause: ExportedCause) => Cell };

/** A list of a book's causes as the page shows it, values masked as they are there. */
export function rosterCauseSheet(causes: readonly ExportedCause[], words: Words): SheetModel {
  const { rosters, rosterFiles, rosterPages } = words;
  const { columns: titles, states, wholeBook, sheetName } = rosterPages.book.causes;
  const columns: CauseColumn[] = [
    {
      title: rosterFiles.findings.columns.number,
      width: 6,
      kind: "integer",
      value: ({ number }) => number,
    },
    { title: titles.number, width: 24, kind: "text", value: ({ rule }) => ruleWords(words, rule).name },
    { title: titles.grade, width: 10, kind: "text", value: ({ grade }) => rosters.grades[grade] },
    { title: titles.sheet, width: 16, kind: "text", value: ({ sheet }) => sheet ?? wholeBook },
    { title: titles.about, width: 24, kind: "text", value: ({ about }) => about },
    ...wrongColumns(words),
    { title: titles.findings, width: 8, kind: "integer", value: ({ findings }) => findings },
    { title: titles.students, width: 8, kind: "integer", value: ({ students }) => students },
    { title: titles.state, width: 8, kind: "text", value: ({ state }) => states[state] },
    { title: titles.answer, width: 40, kind: "text", value: ({ note }) => note },
  ];
  return {
    name: sheetName,
    columns,
    rows: causes.map((cause) => columns.map(({ value }) => value(cause))),
  };
}
