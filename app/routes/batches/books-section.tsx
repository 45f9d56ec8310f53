import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { UploadBook } from "./upload-book.tsx";

type Row = BatchPage["books"][number];

/** The books of the batch: version, rows, what the check asks, the school's own file and a place for a new one. */
export function BooksSection({ page }: { page: BatchPage }) {
  const { term, batch, books, may } = page;
  const words = useWords();
  const language = useLanguage();
  const own = words.batchPages.books;
  const { columns } = own;
  const count = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    key,
    title,
    end: true,
    cell: (row) => (row.version ? formatCount(of(row)) : "—"),
  });
  const uploading: Column<Row>[] = may.upload
    ? [
        {
          key: "file",
          title: columns.file,
          cell: ({ version, book }) =>
            version ? (
              <ButtonLink to={paths.batchFile(term, batch.id, version.rosterId)} icon="download" download>
                {own.download}
                <span className="visually-hidden">{own.downloadOf(words.rosters.books[book])}</span>
              </ButtonLink>
            ) : null,
        },
        { key: "upload", title: columns.upload, cell: (row) => <UploadBook page={page} book={row.book} /> },
      ]
    : [];
  return (
    <section className="panel stack batch-books" id="books">
      <h2>{own.title}</h2>
      <DataTable
        caption={own.caption}
        captionHidden
        rows={books}
        rowKey={({ book }) => book}
        rowHref={({ book }) => paths.roster(term, batch.id, book)}
        columns={[
          { key: "book", title: columns.book, cell: ({ book }) => words.rosters.books[book] },
          { key: "code", title: columns.code, cell: ({ code }) => code ?? own.noCode },
          { key: "version", title: columns.version, keep: true, cell: (row) => <Version row={row} /> },
          count("rows", columns.rows, ({ version }) => version?.rows ?? 0),
          count("blocking", columns.blocking, ({ version }) => version?.blocking ?? 0),
          count("unanswered", columns.unanswered, ({ unanswered }) => unanswered),
          count("answered", columns.answered, ({ answered }) => answered),
          {
            key: "checked",
            title: columns.checked,
            cell: ({ version }) => (version ? formatMoment(version.checkedAt, language) : "—"),
          },
          ...uploading,
        ]}
      />
      {may.upload ? (
        <div className="row">
          <p className="quiet">{own.note(page.maxUploadMegabytes)}</p>
          {books.some(({ version }) => version !== null) ? (
            <Form method="post" preventScrollReset>
              <Button icon="refresh" name="intent" value="check-again">
                {own.checkAgain}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function Version({ row: { version, underWay, checkCurrent } }: { row: Row }) {
  const own = useWords().batchPages.books;
  return (
    <span className="row">
      {version ? own.version(formatCount(version.number)) : null}
      {underWay ? (
        <StateBadge tone="info">{own.reading}</StateBadge>
      ) : version === null ? (
        <StateBadge tone="warn">{own.missing}</StateBadge>
      ) : checkCurrent ? null : (
        <StateBadge tone="warn">{own.outdated}</StateBadge>
      )}
    </span>
  );
}
