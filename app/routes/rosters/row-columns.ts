import type { Column } from "#app/components/table/data-table.tsx";
import type { WordsOf } from "#app/i18n/words.ts";
import type { rowColumns } from "#app/i18n/zh-TW/roster-pages/row-columns.ts";
import type { RowStudent } from "./row-students.server.ts";

/** Where a row stands and whom it is about; the ID number is masked already. */
export type PlacedRow = {
  sheet: string;
  row: number | null;
  student: RowStudent | null;
  idNumber: string | null;
  course: string | null;
};

/** The columns that every table of rows of a roster begins with, after what happened to the row. */
export function placeColumns(titles: WordsOf<typeof rowColumns>): Column<PlacedRow>[] {
  return [
    { key: "sheet", title: titles.sheet, keep: true, cell: ({ sheet }) => sheet },
    { key: "row", title: titles.row, end: true, cell: ({ row }) => row },
    { key: "class", title: titles.class, keep: true, cell: ({ student }) => student?.className },
    { key: "seat", title: titles.seat, end: true, cell: ({ student }) => student?.seat },
    { key: "number", title: titles.number, keep: true, cell: ({ student }) => student?.number },
    { key: "name", title: titles.name, keep: true, cell: ({ student }) => student?.name },
    { key: "idNumber", title: titles.idNumber, code: true, cell: ({ idNumber }) => idNumber },
    { key: "course", title: titles.course, cell: ({ course }) => course },
  ];
}
