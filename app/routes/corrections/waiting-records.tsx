import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import { paths } from "#app/paths.ts";
import type { FoundArrival } from "./arrival.server.ts";
import { StudentCell } from "./student-cell.tsx";

/** Records that were approved and have not arrived; more than the page has room for are in the file. */
export function WaitingRecords({ term, waiting }: { term: Term } & Pick<FoundArrival, "waiting">) {
  const words = useWords();
  const own = words.correctionReports.arrival;
  const { all, rows } = waiting;
  const { columns } = own;
  if (all === 0) return null;
  return (
    <>
      <DataTable
        caption={own.notArrived}
        rows={rows}
        rowKey={({ caseId, studentNumber, course, field }) =>
          [caseId, studentNumber, course, field].join(" ")
        }
        rowHref={({ caseId }) => paths.correction(term, caseId)}
        columns={[
          { key: "case", title: own.case, keep: true, cell: (row) => row.cases[0]?.name },
          { key: "student", title: columns.student, keep: true, cell: (row) => <StudentCell row={row} /> },
          { key: "course", title: columns.course, cell: ({ course }) => course },
          { key: "field", title: columns.field, cell: ({ field }) => words.corrections.fields[field] },
          { key: "after", title: columns.expected, cell: ({ after }) => valueWords(words, after) },
          {
            key: "present",
            title: columns.present,
            cell: ({ present }) =>
              present === undefined ? words.corrections.gone : valueWords(words, present),
          },
          {
            key: "verdict",
            title: columns.verdict,
            keep: true,
            cell: ({ verdict }) => (
              <StateBadge tone={verdict === "other" ? "bad" : "warn"}>
                {own.recordVerdicts[verdict]}
              </StateBadge>
            ),
          },
        ]}
      />
      {all > rows.length ? (
        <p className="quiet">{own.someShown(formatCount(rows.length), formatCount(all))}</p>
      ) : null}
    </>
  );
}
