import type { ReactNode } from "react";
import { DaysLeft } from "#app/components/days-left.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { ordersBooks } from "#app/domain/rosters/letters/letters.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { orderTitle } from "#app/i18n/order-title.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { LetterList } from "./list.server.ts";

type Order = LetterList["rows"][number]["orders"][number];

/** Letters with what they order and how long there is still time for it. */
export function LettersTable({
  list,
  sorting,
  empty,
}: {
  list: LetterList;
  sorting: Sorting;
  empty: ReactNode;
}) {
  const words = useWords();
  const language = useLanguage();
  const { columns } = words.letters;
  return (
    <DataTable
      caption={words.letters.caption}
      captionHidden
      rows={list.rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.letter(list.term, id)}
      sorting={sorting}
      empty={empty}
      columns={[
        { key: "number", title: columns.number, sort: "asc", cell: ({ number }) => number },
        {
          key: "issuedOn",
          title: columns.issuedOn,
          keep: true,
          sort: "desc",
          cell: ({ issuedOn }) => formatDay(issuedOn, language),
        },
        { key: "subject", title: columns.subject, cell: ({ subject }) => subject },
        {
          key: "orders",
          title: columns.orders,
          keep: true,
          cell: ({ orders }) => <Lines orders={orders} line={(order) => orderTitle(words, order)} />,
        },
        {
          key: "window",
          title: columns.window,
          keep: true,
          cell: ({ orders }) => (
            <Lines orders={orders} line={(order) => windowWords(words, language, order)} />
          ),
        },
        {
          key: "left",
          title: columns.left,
          keep: true,
          cell: ({ orders }) => (
            <Lines
              orders={orders}
              line={({ kind, view }) => <DaysLeft view={view} past={!ordersBooks(kind)} />}
            />
          ),
        },
        { key: "batches", title: columns.batches, end: true, cell: ({ batches }) => formatCount(batches) },
      ]}
    />
  );
}

function Lines({ orders, line }: { orders: readonly Order[]; line: (order: Order) => ReactNode }) {
  return (
    <ul className="order-lines">
      {orders.map((order, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order has no other name than its place in the letter
        <li key={index}>{line(order)}</li>
      ))}
    </ul>
  );
}
