import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { waitingWords } from "#app/i18n/correction-waiting.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { Board } from "./board.server.ts";
import { stateTones } from "./state-tones.ts";

/** Cases by their clock: what is overdue first. In plain cells and badges: this table is what the page's time goes into. */
export function CasesTable({ board, sorting }: { board: Board; sorting: Sorting }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.correctionPages;
  const { columns } = own;
  const { states, fields, sources } = words.corrections;
  return (
    <DataTable
      caption={own.caption}
      captionHidden
      rows={board.rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.correction(board.term, id)}
      sorting={sorting}
      empty={<Empty title={words.components.table.none} />}
      columns={[
        {
          key: "name",
          title: columns.name,
          keep: true,
          sort: "asc",
          cell: (line) => (line.isPattern ? `${caseName(line)}　${own.pattern}` : caseName(line)),
        },
        {
          key: "clock",
          title: columns.state,
          keep: true,
          sort: "asc",
          cell: ({ state }) => <StateBadge tone={stateTones[state]}>{states[state]}</StateBadge>,
        },
        {
          key: "due",
          title: columns.due,
          keep: true,
          cell: ({ dueOn, overdue }) =>
            dueOn === null ? (
              ""
            ) : overdue ? (
              <StateBadge tone="bad">{`${formatDay(dueOn, language)} ${own.filters.overdue}`}</StateBadge>
            ) : (
              formatDay(dueOn, language)
            ),
        },
        { key: "waiting", title: columns.waiting, cell: (line) => waitingWords(words, line) },
        {
          key: "student",
          title: columns.student,
          keep: true,
          sort: "asc",
          cell: ({ first }) => (first ? `${first.studentNumber} ${first.studentName}` : ""),
        },
        { key: "class", title: columns.class, keep: true, cell: ({ first }) => first?.className ?? "" },
        { key: "course", title: columns.course, cell: ({ first }) => first?.course ?? "" },
        {
          key: "field",
          title: columns.field,
          cell: ({ first }) => (first ? fields[first.field] : ""),
        },
        {
          key: "records",
          title: columns.records,
          end: true,
          sort: "desc",
          cell: ({ records }) => formatCount(records),
        },
        { key: "source", title: columns.source, cell: ({ source }) => sources[source] },
        {
          key: "openedOn",
          title: columns.openedOn,
          keep: true,
          sort: "desc",
          cell: ({ openedOn }) => formatDay(openedOn, language),
        },
        { key: "openedBy", title: columns.openedBy, keep: true, cell: ({ openedBy }) => openedBy },
      ]}
    />
  );
}
