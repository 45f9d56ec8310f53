import {
  type MendColumnKey,
  mendColumnKeys,
  type StudentFacts,
} from "#app/domain/course-codes/comparison-columns.ts";
import type { ComparisonResult } from "#app/domain/course-codes/findings.ts";
import { type MendGroup, sections, toMendSheets } from "#app/domain/course-codes/report-causes.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import {
  type Cell,
  type CellKind,
  type WorkbookModel,
  type WriteOptions,
  writeWorkbookFile,
} from "../sheet.ts";
import { causeCellKinds, causeCells } from "./cause-cells.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";

const looks: Record<MendColumnKey, { kind: CellKind; width: number }> = {
  tick: { kind: "text", width: 6 },
  ...causeCellKinds,
  studentNumber: { kind: "text", width: 11 },
  seat: { kind: "integer", width: 5 },
  name: { kind: "text", width: 11 },
  note: { kind: "text", width: 30 },
};
const differenceColumn = mendColumnKeys.indexOf("difference");

/** The list to work off: one sheet per section, each cause in bold with its students under it, a tick and a note. */
export function toMendWorkbook(result: ComparisonResult, facts: WorkbookFacts): WorkbookModel {
  const words = wordsIn(facts.language);
  const { workbooks } = words.reports;
  const groups = toMendSheets(result);
  return {
    properties: workbookProperties(facts, workbooks.toMendTitle),
    sheets: sections.map((section) => ({
      name: words.courseCodes.sections[section],
      columns: mendColumnKeys.map((key) => ({ title: workbooks.mendColumns[key], ...looks[key] })),
      rows: groups[section].flatMap((group) => rowsOf(group, words)),
      isStrong: (row: readonly Cell[]) => row[differenceColumn] !== null,
    })),
  };
}

/** Writes the list to a path; it appears there only when it is complete. */
export function writeToMendWorkbook(
  result: ComparisonResult,
  facts: WorkbookFacts,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  return writeWorkbookFile(toMendWorkbook(result, facts), path, options);
}

function rowsOf(group: MendGroup, words: Words): Cell[][] {
  const { tick } = words.reports.workbooks;
  // A cause without students (a class, a programme) is ticked itself; else its students are.
  const head = { ...causeCells(group, words), tick: group.students.length === 0 ? tick : null };
  return [
    rowOf(head),
    ...group.students.map((student) => rowOf({ tick, number: group.number, ...studentCells(student) })),
  ];
}

function studentCells({ number, className, seat, name }: StudentFacts) {
  return { studentNumber: number, classes: className, seat, name };
}

function rowOf(cells: Partial<Record<MendColumnKey, Cell>>): Cell[] {
  return mendColumnKeys.map((key) => cells[key] ?? null);
}
