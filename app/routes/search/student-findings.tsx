import { Empty } from "#app/components/empty.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import { paths } from "#app/paths.ts";
import { FindingBadge } from "./finding-badge.tsx";

/** What the latest comparison found for a student; each leads to its cause. */
export function StudentFindings({
  term,
  runId,
  at,
  findings,
}: {
  term: Term;
  runId: number | null;
  at: string | null;
  findings: readonly {
    number: number;
    causeNumber: number;
    kind: FindingKind;
    course: string | null;
    code: string | null;
    expected: string | null;
    actual: string | null;
  }[];
}) {
  const words = useWords().search.student;
  const { findingColumns: columns } = words;
  if (runId === null) return <p className="quiet">{words.noRun}</p>;
  return (
    <section className="stack">
      <DataTable
        caption={words.findings}
        empty={
          <Empty title={words.noFindings} icon="good">
            {at ? <p>{words.findingsOf(at)}</p> : null}
          </Empty>
        }
        rows={findings}
        rowKey={({ number }) => number}
        rowHref={({ causeNumber }) => paths.comparisonCause(term, runId, causeNumber)}
        columns={[
          { key: "kind", title: columns.kind, keep: true, cell: ({ kind }) => <FindingBadge kind={kind} /> },
          { key: "course", title: columns.course, cell: ({ course }) => course },
          {
            key: "code",
            title: columns.code,
            keep: true,
            cell: ({ code }) => <span className="code">{code}</span>,
          },
          { key: "expected", title: columns.expected, cell: ({ expected }) => expected },
          { key: "actual", title: columns.actual, cell: ({ actual }) => actual },
        ]}
      />
      {findings.length > 0 && at ? <p className="quiet">{words.findingsOf(at)}</p> : null}
    </section>
  );
}
