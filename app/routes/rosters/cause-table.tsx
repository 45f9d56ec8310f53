import type { ReactNode } from "react";
import { formatCount } from "#app/components/number.ts";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { DescribedCause } from "./cause-about.server.ts";

/** Causes in plain cells, each leading to its page. */
export function CauseTable({
  rows,
  ofSheets,
  href,
  sorting,
  empty,
}: {
  rows: readonly DescribedCause[];
  /** The causes are of more than one sheet. */
  ofSheets: boolean;
  href: (row: DescribedCause) => string;
  sorting: Sorting;
  empty: ReactNode;
}) {
  const columns = useColumns();
  return (
    <div className="cause-table">
      <DataTable
        caption={useWords().rosterPages.book.causes.title}
        captionHidden
        columns={ofSheets ? columns : columns.filter(({ key }) => key !== "sheet")}
        rows={rows}
        rowKey={({ number }) => number}
        rowHref={href}
        sorting={sorting}
        empty={empty}
      />
    </div>
  );
}

function useColumns(): Column<DescribedCause>[] {
  const words = useWords();
  const own = words.rosterPages.book.causes;
  const { columns } = own;
  const answerOf = ({ grade, answered }: DescribedCause) =>
    blocks(grade) ? "" : answered ? own.answered : own.open;
  return [
    { key: "number", title: columns.number, sort: "asc", cell: ({ rule }) => ruleWords(words, rule).name },
    { key: "grade", title: columns.grade, keep: true, cell: ({ grade }) => words.rosters.grades[grade] },
    {
      key: "sheet",
      title: columns.sheet,
      keep: true,
      sort: "asc",
      cell: ({ sheet }) => sheet ?? own.wholeBook,
    },
    { key: "about", title: columns.about, cell: ({ about }) => about },
    {
      key: "value",
      title: columns.cell,
      cell: ({ column, value }) => (
        <>
          {column ? `${rosterColumns[column].title} ` : ""}
          {value ? <span className={valueLook(column)}>{value}</span> : null}
        </>
      ),
    },
    {
      key: "what",
      title: columns.what,
      cell: ({ rule, params }) => <span className="what">{ruleWords(words, rule).what(params)}</span>,
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
  ];
}

/** A course code on a line of its own; anything else may be as long as a text. */
function valueLook(column: DescribedCause["column"]): string {
  return column && rosterColumns[column].value === "course-code" ? "code cell-code" : "cell-value";
}
