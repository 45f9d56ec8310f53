import { DataTable } from "#app/components/table/data-table.tsx";
import type { Glance } from "#app/domain/datasets/preview.ts";

/** The first rows of a file as they are. */
export function GlanceTable({ caption, glance }: { caption: string; glance: Glance }) {
  const rows = glance.rows.map((cells, index) => ({ number: index + 1, cells }));
  return (
    <DataTable
      wide
      caption={caption}
      rows={rows}
      rowKey={({ number }) => number}
      columns={glance.headers.map((header, index) => ({
        key: String(index),
        title: header,
        cell: ({ cells }: (typeof rows)[number]) => cells[index] ?? "",
      }))}
    />
  );
}
