import { ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { ReadyPreview } from "#app/domain/datasets/preview.ts";
import { paths } from "#app/paths.ts";
import type { ImportDetail } from "./detail.server.ts";

/** Rows that were not accepted, by reason, with the first places and what to do. */
export function ErrorGroups({
  detail: { term, one },
  preview,
  rejected,
}: {
  detail: ImportDetail;
  preview: ReadyPreview;
  rejected: number;
}) {
  const words = useWords();
  const own = words.datasets.preview;
  const columns = own.errorColumns;
  if (rejected === 0) return null;
  return (
    <section className="panel stack">
      <h2>{own.errorsTitle(formatCount(rejected))}</h2>
      <p>{own.errorsNote}</p>
      <div className="row">
        {preview.errorFileId === null ? null : (
          <ButtonLink to={paths.importErrorFile(term, one.id)} icon="download" download>
            {own.errorFile}
          </ButtonLink>
        )}
        <ButtonLink to={paths.importErrors(term, one.id)} icon="sheet">
          {own.allErrors}
        </ButtonLink>
      </div>
      <DataTable
        caption={own.errorsTitle(formatCount(rejected))}
        captionHidden
        rows={preview.errors}
        rowKey={({ reason, column }) => `${reason}|${column}`}
        columns={[
          {
            key: "reason",
            title: columns.reason,
            cell: ({ reason, first: [place] }) => words.imports.rowReasons[reason].what(place?.params ?? {}),
          },
          { key: "column", title: columns.column, keep: true, cell: ({ column }) => column ?? "—" },
          { key: "count", title: columns.count, end: true, cell: ({ count }) => formatCount(count) },
          {
            key: "where",
            title: columns.where,
            cell: ({ first }) =>
              first
                .map(({ sheet, row, value }) =>
                  [words.imports.place({ sheet, row }), value].filter((part) => part).join(" "),
                )
                .join("；"),
          },
          {
            key: "toDo",
            title: columns.toDo,
            cell: ({ reason, first: [place] }) =>
              words.imports.rowReasons[reason].action(place?.params ?? {}),
          },
        ]}
      />
    </section>
  );
}
