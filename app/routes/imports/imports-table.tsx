import type { ReactNode } from "react";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { ImportList } from "./list.server.ts";
import { StatusBadge } from "./status-badge.tsx";

/** Imports with their file, kind, state, counts, who and when; each leads to its page. */
export function ImportsTable({
  caption,
  term,
  rows,
  empty,
}: {
  caption: string;
  term: Term;
  rows: ImportList["lines"];
  empty?: ReactNode;
}) {
  const words = useWords();
  const language = useLanguage();
  const { columns } = words.datasets.list;
  const { preview } = words.datasets;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.import(term, id)}
      empty={empty}
      columns={[
        { key: "file", title: columns.file, cell: ({ fileName }) => fileName },
        {
          key: "data",
          title: columns.data,
          keep: true,
          cell: ({ kind }) => (kind === null ? "—" : words.imports.tableKinds[kind]),
        },
        {
          key: "state",
          title: columns.state,
          keep: true,
          cell: ({ status, atWork, waitsFor }) => (
            <StatusBadge status={status} atWork={atWork} waitsFor={waitsFor} />
          ),
        },
        ...(["rows", "created", "updated", "removed", "rejected"] as const).map((key) => ({
          key,
          title: key === "removed" ? words.datasets.rowKinds.removed : preview[key],
          end: true,
          cell: ({ counts }: ImportList["lines"][number]) => (counts ? formatCount(counts[key]) : "—"),
        })),
        { key: "who", title: columns.who, keep: true, cell: ({ by }) => by ?? "—" },
        { key: "when", title: columns.when, keep: true, cell: ({ at }) => formatMoment(at, language) },
      ]}
    />
  );
}
