import { type FindingKind, findingFacts } from "#app/domain/course-codes/findings.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";

/** A finding as the console lists it. */
export type ListedFinding = {
  causeNumber: number;
  kind: FindingKind;
  className: string | null;
  classKey: string | null;
  seat: number | null;
  studentNumber: string | null;
  name: string | null;
  course: string | null;
  programme: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
};

type Column = SheetColumn & { value: (row: ListedFinding) => Cell };

/** The rows of the page of findings, in its order and columns, and beside them the weight and the number of the cause. */
export function findingSheet(rows: readonly ListedFinding[], words: Words): SheetModel {
  const { columns: titles, title } = words.comparisons.findings;
  const columns: Column[] = [
    { title: titles.kind, width: 24, kind: "text", value: ({ kind }) => words.courseCodes.findings[kind] },
    {
      title: titles.weight,
      width: 10,
      kind: "text",
      value: ({ kind }) => words.reports.mustMend[findingFacts[kind].weight],
    },
    { title: titles.class, width: 12, kind: "text", value: (row) => row.className ?? row.classKey },
    { title: titles.seat, width: 6, kind: "integer", value: ({ seat }) => seat },
    { title: titles.student, width: 12, kind: "text", value: ({ studentNumber }) => studentNumber },
    { title: titles.name, width: 12, kind: "text", value: ({ name }) => name },
    { title: titles.course, width: 22, kind: "text", value: ({ course }) => course },
    { title: titles.code, width: 27, kind: "code", value: ({ code, programme }) => code ?? programme },
    { title: titles.expected, width: 20, kind: "text", value: ({ expected }) => expected },
    { title: titles.actual, width: 20, kind: "text", value: ({ actual }) => actual },
    {
      title: titles.section,
      width: 14,
      kind: "text",
      value: ({ kind }) => words.courseCodes.sections[findingFacts[kind].section],
    },
    { title: titles.cause, width: 7, kind: "integer", value: ({ causeNumber }) => causeNumber },
  ];
  return { name: title, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}
