import { formatCount } from "#app/components/number.ts";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { ShownCheck } from "./file-check.tsx";
import { placeColumns } from "./row-columns.ts";

type Change = Extract<ShownCheck, { kind: "held" }>["changes"][number];

/** Which cells differ: sheet, row, student, column, was, is; rows and sheets that were added or removed. */
export function FileChanges({ changes, total }: { changes: readonly Change[]; total: number }) {
  const words = useWords().rosterPages.fileCheck.changes;
  const { columns } = words;
  const textOf = (text: string | null) => (text === "" ? words.empty : text);
  const all: Column<Change & { index: number }>[] = [
    { key: "kind", title: columns.kind, keep: true, cell: ({ kind }) => words.kinds[kind] },
    ...placeColumns(columns),
    {
      key: "column",
      title: columns.column,
      cell: ({ row, column }) => column ?? (row === null ? words.wholeSheet : words.wholeRow),
    },
    { key: "was", title: columns.was, cell: ({ was }) => textOf(was) },
    { key: "is", title: columns.is, cell: ({ is }) => textOf(is) },
  ];
  const rows = changes.map((change, index) => ({ ...change, index }));
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      {total > changes.length ? (
        <p className="quiet">{words.shown(formatCount(changes.length), formatCount(total))}</p>
      ) : null}
      <DataTable
        wide
        caption={words.title}
        captionHidden
        columns={all}
        rows={rows}
        rowKey={({ index }) => index}
      />
    </section>
  );
}
