import { Empty } from "#app/components/empty.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import type { TableLinks } from "#app/components/table/table-links.ts";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import { paths } from "#app/paths.ts";
import { CodeText } from "./code-text.tsx";

const tones: Record<PlanChange["kind"], Tone> = {
  added: "good",
  changed: "info",
  deleted: "bad",
  unchanged: "quiet",
};

/** One page of changes: each row a course code, with what changed from what to what. */
export function ChangesTable({
  term,
  rows,
  total,
  page,
  links,
}: {
  term: Term;
  rows: readonly PlanChange[];
  total: number;
  page: number;
  links: TableLinks;
}) {
  const words = useWords();
  const { columns, caption } = words.coursePlans.difference;
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        wide
        sorting={links.sorting}
        empty={<Empty title={words.components.table.none} />}
        rows={rows}
        rowKey={({ code }) => code}
        rowHref={({ code }) => paths.planCourse(term, code)}
        columns={[
          {
            key: "code",
            title: columns.code,
            keep: true,
            sort: "asc",
            cell: ({ code }) => <CodeText code={code} />,
          },
          { key: "name", title: columns.name, sort: "asc", cell: ({ course }) => course?.name ?? "—" },
          {
            key: "kind",
            title: columns.kind,
            keep: true,
            sort: "asc",
            cell: ({ kind }) => <StateBadge tone={tones[kind]}>{words.coursePlans.kinds[kind]}</StateBadge>,
          },
          { key: "what", title: columns.what, cell: (change) => <What change={change} /> },
          {
            key: "credits",
            title: columns.credits,
            keep: true,
            cell: ({ course }) => <span className="code">{course?.credits}</span>,
          },
          {
            key: "modes",
            title: columns.modes,
            keep: true,
            cell: ({ course }) => <span className="code">{course?.modes}</span>,
          },
          {
            key: "attribute",
            title: columns.attribute,
            keep: true,
            cell: ({ course }) => <span className="code">{course?.attribute}</span>,
          },
        ]}
      />
      <Paging page={page} total={total} href={links.page} />
    </>
  );
}

function What({ change }: { change: PlanChange }) {
  const words = useWords().coursePlans;
  const { none, change: sentence, successor, neverSeen } = words.difference;
  if (change.kind === "changed") {
    return (
      <>
        {change.fields.map(({ field, from, to }) => (
          <div key={field}>{sentence(words.fields[field], from ?? none, to ?? none)}</div>
        ))}
      </>
    );
  }
  if (change.kind !== "deleted") return null;
  return (
    <>
      {change.course === null ? <div>{neverSeen}</div> : null}
      {change.successor === null ? null : <div>{successor(change.successor)}</div>}
    </>
  );
}
