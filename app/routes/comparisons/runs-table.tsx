import type { ReactNode } from "react";
import { formatCount } from "#app/components/number.ts";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { RunList } from "./list.server.ts";

type Row = RunList["runs"][number];

/** Every run of the term, newest first, with what became of the causes of the one before. */
export function RunsTable({ list: { term, runs, wholeSchool }, empty }: { list: RunList; empty: ReactNode }) {
  const words = useWords();
  const { columns, planOf } = words.comparisons.list;
  const language = useLanguage();
  const change = (key: "resolved" | "fresh" | "stays"): Column<Row> => ({
    key,
    title: columns[key],
    end: true,
    cell: ({ difference }) => (difference ? formatCount(difference[key]) : "—"),
  });
  const total = (key: keyof Row["totals"], title: string): Column<Row> => ({
    key,
    title,
    end: true,
    cell: ({ totals }) => formatCount(totals[key]),
  });
  const signedBy = ({ signatures }: Row) =>
    signatures
      .map(({ capacity, late }) => {
        const name = words.people.capacities[capacity];
        return late ? `${name}（${words.components.signature.late}）` : name;
      })
      .join("、");
  return (
    <DataTable
      caption={words.comparisons.list.caption}
      captionHidden
      columns={[
        {
          key: "time",
          title: columns.time,
          keep: true,
          cell: (row) => formatMoment(row.startedAt, language),
        },
        { key: "by", title: columns.by, keep: true, cell: ({ by }) => by },
        {
          key: "plan",
          title: columns.plan,
          cell: ({ plan }) => planOf(String(plan.year), formatCount(plan.versions)),
        },
        // The numbers are the whole school's.
        ...(wholeSchool
          ? [
              total("blocking", columns.blocking),
              total("queries", columns.queries),
              total("listed", columns.listed),
              total("causes", columns.causes),
              change("resolved"),
              change("fresh"),
              change("stays"),
            ]
          : []),
        { key: "signed", title: columns.signed, cell: signedBy },
      ]}
      rows={runs}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.comparison(term, id)}
      empty={empty}
    />
  );
}
