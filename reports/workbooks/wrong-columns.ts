import { type ColumnKey, rosterColumns } from "#app/domain/rosters/columns.ts";
import type { FaultParams } from "#app/domain/rosters/rule.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetColumn } from "../sheet.ts";

type Wrong = { rule: string; column: ColumnKey | null; value: string | null; params: FaultParams };

/** The columns of a list of causes that say what is wrong, where in the row, and what to do. */
export function wrongColumns(words: Words): (SheetColumn & { value: (cause: Wrong) => Cell })[] {
  const { columns: titles } = words.rosterFiles.findings;
  return [
    {
      title: titles.column,
      width: 16,
      kind: "text",
      value: ({ column }) => column && rosterColumns[column].title,
    },
    { title: titles.value, width: 26, kind: "text", value: ({ value }) => value },
    {
      title: titles.what,
      width: 44,
      kind: "text",
      value: ({ rule, params }) => ruleWords(words, rule).what(params),
    },
    { title: titles.todo, width: 50, kind: "text", value: ({ rule }) => ruleWords(words, rule).todo },
  ];
}
