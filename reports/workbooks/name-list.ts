import type { NameList, NameListColumn } from "#app/domain/rosters/name-list.ts";
import { wordsIn } from "#app/i18n/words.ts";
import type { CellKind, WorkbookModel } from "../sheet.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";

const looks: Readonly<Record<NameListColumn, { kind: CellKind; width: number }>> = {
  class: { kind: "text", width: 12 },
  seat: { kind: "integer", width: 6 },
  studentNumber: { kind: "text", width: 12 },
  name: { kind: "text", width: 14 },
  gender: { kind: "text", width: 6 },
  idNumber: { kind: "text", width: 13 },
  birthDate: { kind: "date", width: 12 },
  programme: { kind: "text", width: 22 },
  status: { kind: "text", width: 10 },
  tick: { kind: "text", width: 8 },
  signature: { kind: "text", width: 18 },
  note: { kind: "text", width: 24 },
};

/** A list of names as a workbook: a sheet for every class. */
export function nameListWorkbook({ columns, classes }: NameList, facts: WorkbookFacts): WorkbookModel {
  const { nameList: words } = wordsIn(facts.language).rosterFiles;
  return {
    properties: workbookProperties(facts, (term) => `${term} ${words.title}`),
    sheets: classes.map(({ name, rows }) => ({
      name: name ?? words.withoutClass,
      columns: columns.map((column) => ({ title: words.columns[column], ...looks[column] })),
      rows,
    })),
  };
}
