import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";

/** A cause with what the page says beside it. */
export type ListedCause = CauseLine & { classNames: readonly string[]; answer: string | null };

type Column = SheetColumn & { value: (row: ListedCause) => Cell };

/** The causes of the page of a run, in its order, with the note of each that was answered. */
export function causeSheet(rows: readonly ListedCause[], words: Words): SheetModel {
  const { columns: titles, caption, number } = words.comparisons.run.causes;
  const { causeColumns } = words.reports.workbooks;
  const columns: Column[] = [
    { title: number, width: 6, kind: "integer", value: (row) => row.number },
    { title: titles.number, width: 26, kind: "text", value: ({ kind }) => words.courseCodes.findings[kind] },
    { title: titles.weight, width: 10, kind: "text", value: ({ weight }) => words.reports.mustMend[weight] },
    { title: titles.course, width: 22, kind: "text", value: ({ course, planName }) => course ?? planName },
    { title: causeColumns.programme, width: 19, kind: "code", value: ({ programme }) => programme },
    { title: causeColumns.code, width: 27, kind: "code", value: ({ code }) => code },
    { title: causeColumns.expected, width: 20, kind: "text", value: ({ expected }) => expected },
    { title: causeColumns.actual, width: 20, kind: "text", value: ({ actual }) => actual },
    {
      title: titles.section,
      width: 14,
      kind: "text",
      value: ({ section }) => words.courseCodes.sections[section],
    },
    { title: titles.classes, width: 24, kind: "text", value: ({ classNames }) => classNames.join("、") },
    { title: titles.findings, width: 7, kind: "integer", value: ({ findings }) => findings },
    { title: titles.state, width: 8, kind: "text", value: ({ state }) => words.comparisons.states[state] },
    { title: words.comparisons.cause.answer.title, width: 40, kind: "text", value: ({ answer }) => answer },
  ];
  return { name: caption, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}
