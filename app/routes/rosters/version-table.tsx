import { Link } from "@remix-run/react";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { BookPage, VersionLine } from "./book-page.server.ts";

/** Every version of the book in the batch, and what each changed. */
export function VersionTable({ page: { term, batch, book, version, versions } }: { page: BookPage }) {
  const words = useWords().rosterPages.book.versions;
  const language = useLanguage();
  const [newest] = versions;
  return (
    <section className="panel stack" aria-labelledby="versions">
      <h2 id="versions">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "number",
            title: words.columns.number,
            keep: true,
            cell: ({ number }) => (
              <>
                {number === version?.number ? (
                  words.number(formatCount(number))
                ) : (
                  <Link
                    to={paths.roster(term, batch.id, book, {
                      version: number === newest?.number ? undefined : number,
                    })}
                  >
                    {words.number(formatCount(number))}
                  </Link>
                )}
                {number === newest?.number ? `　${words.current}` : ""}
              </>
            ),
          },
          { key: "file", title: words.columns.file, cell: ({ fileName }) => fileName },
          {
            key: "when",
            title: words.columns.when,
            keep: true,
            cell: ({ createdAt }) => formatMoment(createdAt, language),
          },
          { key: "by", title: words.columns.by, keep: true, cell: ({ by }) => by },
          {
            key: "change",
            title: words.columns.change,
            cell: (one) => (
              <Change line={one} to={(search) => paths.rosterChanges(term, batch.id, book, search)} />
            ),
          },
          { key: "rows", title: words.columns.rows, end: true, cell: ({ rows }) => formatCount(rows) },
          {
            key: "findings",
            title: words.columns.findings,
            end: true,
            cell: ({ findings }) => (findings === null ? "—" : formatCount(findings)),
          },
        ]}
      />
    </section>
  );
}

function Change({
  line: { number, change },
  to,
}: {
  line: VersionLine;
  to: (search: { was: number; is: number }) => string;
}) {
  const words = useWords().rosterPages.book.versions;
  if (change === null) return <span className="quiet">{words.first}</span>;
  const { added, removed, changed, since } = change;
  if (added + removed + changed === 0) return words.same;
  return (
    <>
      {words.change(formatCount(added), formatCount(removed), formatCount(changed))}{" "}
      <Link to={to({ was: since, is: number })}>{words.look}</Link>
    </>
  );
}
