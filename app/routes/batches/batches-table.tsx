import type { ReactNode } from "react";
import { DaysLeft } from "#app/components/days-left.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { batchName } from "#app/i18n/batch-names.ts";
import { paths } from "#app/paths.ts";
import type { BatchList } from "./list.server.ts";

/** The batches of a term with where each stands and how long there still is. */
export function BatchesTable({ list, empty }: { list: BatchList; empty: ReactNode }) {
  const words = useWords();
  const { columns, caption, handedIn } = words.batchPages;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={list.rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.batch(list.term, id)}
      empty={empty}
      columns={[
        { key: "name", title: columns.name, cell: (row) => batchName(words, row.naming) },
        { key: "letter", title: columns.letter, cell: ({ letter }) => letter },
        {
          key: "stage",
          title: columns.stage,
          keep: true,
          cell: (row) =>
            row.handedIn ? (
              <StateBadge tone="good">{handedIn}</StateBadge>
            ) : row.stage ? (
              <StateBadge tone="info">{words.batches.stages[row.stage.stage]}</StateBadge>
            ) : null,
        },
        {
          key: "owner",
          title: columns.owner,
          keep: true,
          cell: ({ stage }) => (stage ? words.batches.owners[stage.owner] : "—"),
        },
        {
          key: "left",
          title: columns.left,
          keep: true,
          cell: (row) => <DaysLeft view={row.view} past={row.handedIn} />,
        },
        {
          key: "books",
          title: columns.books,
          end: true,
          cell: ({ books }) => `${formatCount(books.there)} / ${formatCount(books.all)}`,
        },
      ]}
    />
  );
}
