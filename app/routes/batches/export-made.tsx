import { ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";

type Made = BatchPage["exporting"]["made"][number];

/** One export: its files with their hashes, its manifest and its cover. */
export function ExportMade({ page: { term, batch, may }, made }: { page: BatchPage; made: Made }) {
  const words = useWords();
  const own = words.batchPages.exports;
  const language = useLanguage();
  const number = formatCount(made.number);
  const downloads: Column<Made["books"][number]>[] = may.export
    ? [
        {
          key: "download",
          title: own.columns.download,
          cell: ({ book }) => (
            <ButtonLink to={paths.batchExportFile(term, batch.id, made.id, book)} icon="download" download>
              {own.download}
              <span className="visually-hidden">{words.rosters.books[book]}</span>
            </ButtonLink>
          ),
        },
      ]
    : [];
  return (
    <section className="stack export-made" aria-label={own.number(number)}>
      <div className="row">
        <h3>{own.number(number)}</h3>
        {made.current ? (
          <StateBadge tone="good">{own.current}</StateBadge>
        ) : (
          <StateBadge tone="quiet">{own.outdated}</StateBadge>
        )}
        <span className="quiet">{own.made(formatMoment(made.exportedAt, language), made.by ?? "")}</span>
      </div>
      <DataTable
        caption={own.caption(number)}
        captionHidden
        rows={made.books}
        rowKey={({ book }) => book}
        columns={[
          { key: "book", title: own.columns.book, cell: ({ book }) => words.rosters.books[book] },
          { key: "file", title: own.columns.file, cell: ({ fileName }) => fileName },
          { key: "rows", title: own.columns.rows, end: true, cell: ({ rows }) => formatCount(rows) },
          {
            key: "sha256",
            title: own.columns.sha256,
            cell: ({ sha256 }) => <span className="code whole-hash">{sha256}</span>,
          },
          ...downloads,
        ]}
      />
      <p className="quiet">
        {own.manifestHash} <span className="code whole-hash">{made.manifestHash}</span>
      </p>
      <div className="row">
        {may.export ? (
          <ButtonLink to={paths.batchManifest(term, batch.id, made.id)} icon="download" download>
            {own.manifest}
          </ButtonLink>
        ) : null}
        <ButtonLink to={paths.batchCover(term, batch.id, made.id)} icon="file" download>
          {own.cover}
        </ButtonLink>
      </div>
    </section>
  );
}
