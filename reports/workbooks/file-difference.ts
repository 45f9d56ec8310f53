import type { WorkbookChange } from "#app/domain/rosters/difference.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";

/** A difference of a file from the sealed one, masked, with whom its row is about. */
export type ShownChange = WorkbookChange & {
  student: { number: string; name: string; className: string; seat: number | null } | null;
  idNumber: string | null;
  course: string | null;
};

type ChangeColumn = SheetColumn & { value: (change: ShownChange) => Cell };

/** Every difference of a file, one in a row, as the page shows the first of them. */
export function fileDifferenceSheet(changes: readonly ShownChange[], words: Words): SheetModel {
  const { columns: titles, kinds, wholeRow, wholeSheet, title } = words.rosterPages.fileCheck.changes;
  const columns: ChangeColumn[] = [
    { title: titles.kind, width: 8, kind: "text", value: ({ kind }) => kinds[kind] },
    { title: titles.sheet, width: 16, kind: "text", value: ({ sheet }) => sheet },
    { title: titles.row, width: 8, kind: "integer", value: ({ row }) => row },
    { title: titles.class, width: 12, kind: "text", value: ({ student }) => student?.className ?? null },
    { title: titles.seat, width: 6, kind: "integer", value: ({ student }) => student?.seat ?? null },
    { title: titles.number, width: 12, kind: "text", value: ({ student }) => student?.number ?? null },
    { title: titles.name, width: 14, kind: "text", value: ({ student }) => student?.name ?? null },
    { title: titles.idNumber, width: 13, kind: "text", value: ({ idNumber }) => idNumber },
    { title: titles.course, width: 20, kind: "text", value: ({ course }) => course },
    {
      title: titles.column,
      width: 18,
      kind: "text",
      value: ({ row, column }) => column ?? (row === null ? wholeSheet : wholeRow),
    },
    { title: titles.was, width: 30, kind: "text", value: ({ was }) => was },
    { title: titles.is, width: 30, kind: "text", value: ({ is }) => is },
  ];
  return {
    name: title,
    columns,
    rows: changes.map((change) => columns.map(({ value }) => value(change))),
  };
}
