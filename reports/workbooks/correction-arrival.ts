import type { ChangedCell, JudgedRecord } from "#app/domain/grade-corrections/arrival.ts";
import { arrivalCellName } from "#app/i18n/correction-cells.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import { type Language, type Words, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";

type Named = {
  student: { name: string; className: string | null; seat: number | null } | null;
  cases: readonly { name: string }[];
};

/** What was approved and waited for, and what an import changed, one row each. */
export function correctionArrivalSheets(
  { records, cells }: { records: readonly (JudgedRecord & Named)[]; cells: readonly (ChangedCell & Named)[] },
  language: Language,
): SheetModel[] {
  const words = wordsIn(language);
  const { arrival } = words.correctionReports;
  const { columns: titles } = arrival;
  const text = (title: string, width: number): SheetColumn => ({ title, kind: "text", width });
  const head: SheetColumn[] = [
    { title: titles.cases, kind: "code", width: 14 },
    text(titles.class, 12),
    { title: titles.seat, kind: "integer", width: 6 },
    { title: titles.student, kind: "code", width: 12 },
    text(titles.name, 12),
    text(titles.course, 24),
    text(titles.field, 18),
  ];
  return [
    {
      name: arrival.recordsSheet,
      columns: [...head, text(titles.expected, 14), text(titles.present, 14), text(titles.verdict, 20)],
      rows: records.map((row): Cell[] => [
        ...headOf(row, words.corrections.fields[row.field]),
        valueWords(words, row.after),
        row.present === undefined ? words.corrections.gone : valueWords(words, row.present),
        arrival.recordVerdicts[row.verdict],
      ]),
    },
    {
      name: arrival.cellsSheet,
      columns: [...head, text(titles.before, 14), text(titles.after, 14), text(titles.verdict, 24)],
      rows: cells.map((row): Cell[] => [
        ...headOf(row, arrivalCellName(words, row.field)),
        cellText(words, row, row.before),
        cellText(words, row, row.after),
        arrival.cellVerdicts[row.verdict],
      ]),
    },
  ];
}

function headOf(
  { student, cases, studentNumber, course }: Named & { studentNumber: string; course: string },
  field: string,
): Cell[] {
  return [
    cases.map(({ name }) => name).join(" "),
    student?.className ?? null,
    student?.seat ?? null,
    studentNumber,
    student?.name ?? null,
    course,
    field,
  ];
}

/** What is said of somebody in words stays in the school's system. */
function cellText(words: Words, { field }: ChangedCell, value: string | null): string {
  return field === "remark" ? words.correctionReports.arrival.hidden : valueWords(words, value);
}
