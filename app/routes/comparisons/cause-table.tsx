import type { ReactNode } from "react";
import { formatCount } from "#app/components/number.ts";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { CauseRow } from "./run-page.server.ts";

type Row = CauseRow & { answered?: boolean };

/** Causes in plain cells: this table is what the page's time goes into. */
export function CauseTable({
  caption,
  rows,
  href,
  sorting,
  showState,
  empty,
}: {
  caption: string;
  rows: readonly Row[];
  href: (row: Row) => string;
  sorting?: Sorting;
  /** Against the run before, where there is one. */
  showState: boolean;
  empty?: ReactNode;
}) {
  const words = useWords();
  const { columns, answered } = words.comparisons.run.causes;
  const { findings, sections } = words.courseCodes;
  const cells: Column<Row>[] = [
    { key: "number", title: columns.number, sort: "asc", cell: (row) => findings[row.kind] },
    {
      key: "weight",
      title: columns.weight,
      keep: true,
      cell: (row) => (row.answered ? answered : words.reports.mustMend[row.weight]),
    },
    { key: "course", title: columns.course, sort: "asc", cell: (row) => row.course },
    { key: "code", title: columns.code, sort: "asc", code: true, cell: (row) => row.code },
    { key: "values", title: columns.values, cell: valuesOf },
    { key: "section", title: columns.section, sort: "asc", keep: true, cell: (row) => sections[row.section] },
    {
      key: "classes",
      title: columns.classes,
      end: true,
      keep: true,
      cell: ({ classes }) => (typeof classes === "string" ? classes : classes > 0 && formatCount(classes)),
    },
    {
      key: "findings",
      title: columns.findings,
      end: true,
      sort: "desc",
      cell: (row) => formatCount(row.findings),
    },
    ...(showState
      ? [
          {
            key: "state",
            title: columns.state,
            keep: true,
            cell: (row: Row) => words.comparisons.states[row.state],
          },
        ]
      : []),
  ];
  return (
    <div className="cause-table">
      <DataTable
        caption={caption}
        captionHidden
        columns={cells}
        rows={rows}
        rowKey={(row) => row.number}
        rowHref={href}
        sorting={sorting}
        empty={empty}
      />
    </div>
  );
}

function valuesOf({ expected, actual }: Row): string {
  if (expected === null && actual === null) return "";
  return `${expected ?? "—"} → ${actual ?? "—"}`;
}
