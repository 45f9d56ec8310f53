import { ButtonLink } from "#app/components/button.tsx";
import { DaysLeft } from "#app/components/days-left.tsx";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { gradeWords } from "#app/i18n/batch-names.ts";
import { orderTitle } from "#app/i18n/order-title.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { LetterPage } from "./letter.server.ts";

/** What the letter orders; under what asks for rosters a batch is made. */
export function OrdersTable({ page: { term, letter, orders, may } }: { page: LetterPage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.letters;
  const { letterFields: labels } = words.batches;
  const columns: Column<LetterPage["orders"][number]>[] = [
    { key: "order", title: labels.kind, keep: true, cell: (order) => orderTitle(words, order) },
    {
      key: "books",
      title: labels.books,
      cell: ({ books }) => books.map((book) => words.rosters.books[book]).join(own.and) || "—",
    },
    {
      key: "grades",
      title: labels.grades,
      cell: ({ grades }) => (grades.length > 0 ? gradeWords(words, grades) : "—"),
    },
    { key: "window", title: own.columns.window, cell: (order) => windowWords(words, language, order) },
    {
      key: "left",
      title: own.columns.left,
      keep: true,
      cell: ({ view, forBatches }) => <DaysLeft view={view} past={!forBatches} />,
    },
    { key: "notes", title: labels.notes, cell: ({ notes }) => notes || "—" },
  ];
  if (may.makeBatch && orders.some(({ forBatches }) => forBatches))
    columns.push({
      key: "make",
      title: own.detail.makeBatch,
      cell: ({ forBatches, place }) =>
        forBatches ? (
          <ButtonLink
            to={paths.newBatch(term, { letter: letter.id, order: place })}
            look="primary"
            icon="plus"
          >
            {own.detail.makeBatch}
          </ButtonLink>
        ) : null,
    });
  return (
    <section className="panel stack">
      <h2>{own.detail.orders}</h2>
      <DataTable
        caption={own.detail.ordersCaption}
        captionHidden
        columns={columns}
        rows={orders}
        rowKey={({ place }) => place}
      />
    </section>
  );
}
