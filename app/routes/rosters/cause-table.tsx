import type { ReactNode } from "react";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { DescribedCause } from "./cause-about.server.ts";

/** Causes in plain cells, each leading to its page. */
export function CauseTable({
  rows,
  href,
  sorting,
  empty,
}: {
  rows: readonly DescribedCause[];
  href: (row: DescribedCause) => string;
  sorting: Sorting;
  empty: ReactNode;
}) {
  const words = useWords();
  const own = words.rosterPages.book.causes;
  const { columns } = own;
  const answerOf = ({ grade, answered }: DescribedCause) =>
    blocks(grade) ? "" : answered ? own.answered : own.open;
  return (
    <div className="cause-table">
      <DataTable
        caption={own.title}
        captionHidden
        columns={[
          {
            key: "number",
            title: columns.number,
            sort: "asc",
            cell: ({ rule }) => ruleWords(words, rule).name,
          },
          {
            key: "grade",
            title: columns.grade,
            keep: true,
            cell: ({ grade }) => words.rosters.grades[grade],
          },
          {
            key: "sheet",
            title: columns.sheet,
            keep: true,
            sort: "asc",
            cell: ({ sheet }) => sheet ?? own.wholeBook,
          },
          { key: "about", title: columns.about, cell: ({ about }) => about },
          {
            key: "column",
            title: columns.column,
            cell: ({ column }) => column && rosterColumns[column].title,
          },
          { key: "value", title: columns.value, cell: ({ value }) => value },
          {
            key: "what",
            title: columns.what,
            cell: ({ rule, params }) => ruleWords(words, rule).what(params),
          },
          { key: "answer", title: columns.answer, keep: true, cell: answerOf },
          {
            key: "students",
            title: columns.students,
            end: true,
            sort: "desc",
            cell: ({ students }) => (students === 0 ? "" : formatCount(students)),
          },
          {
            key: "findings",
            title: columns.findings,
            end: true,
            sort: "desc",
            cell: ({ findings }) => formatCount(findings),
          },
        ]}
        rows={rows}
        rowKey={({ number }) => number}
        rowHref={href}
        sorting={sorting}
        empty={empty}
      />
    </div>
  );
}
