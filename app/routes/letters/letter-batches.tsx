import { Empty } from "#app/components/empty.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { LetterPage } from "./letter.server.ts";

/** The batches that were made under the letter, each with what it said then. */
export function LetterBatches({ page: { term, batches, orders, may } }: { page: LetterPage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.letters;
  const asksForBooks = orders.some(({ forBatches }) => forBatches);
  return (
    <section className="panel stack">
      <h2>{own.detail.batches}</h2>
      <DataTable
        caption={own.detail.batches}
        captionHidden
        rows={batches}
        rowKey={({ id }) => id}
        rowHref={(batch) => paths.batch(parseTerm(batch.term) ?? term, batch.id)}
        empty={
          <Empty title={asksForBooks ? own.detail.noBatches : own.detail.noBatchOrder}>
            {asksForBooks && may.makeBatch ? <p>{own.detail.noBatchesMore}</p> : null}
          </Empty>
        }
        columns={[
          {
            key: "name",
            title: words.batchPages.columns.name,
            cell: (batch) => batchName(words, batch.naming),
          },
          { key: "term", title: words.batches.letterFields.term, keep: true, cell: (batch) => batch.term },
          {
            key: "books",
            title: words.batchPages.columns.books,
            cell: ({ books }) => books.map((book) => words.rosters.books[book]).join(own.and),
          },
          {
            key: "closesOn",
            title: words.batches.letterFields.closesOn,
            keep: true,
            cell: ({ closesOn }) => (closesOn === null ? "—" : formatDay(closesOn, language)),
          },
        ]}
      />
    </section>
  );
}
