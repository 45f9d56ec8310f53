import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import type { PlanState } from "#app/domain/course-codes/plan-state.ts";
import { paths } from "#app/paths.ts";
import { PlanStateBadge } from "./plan-state-badge.tsx";

/** What each version says of one course code, newest first; null where it takes the code back. */
export function CourseVersions({
  term,
  versions,
}: {
  term: Term;
  versions: readonly {
    id: number;
    fileName: string;
    received: string;
    state: PlanState;
    course: PlanCourse | null;
  }[];
}) {
  const words = useWords().coursePlans.course.versions;
  const { columns } = words;
  if (versions.length === 0) return null;
  return (
    <DataTable
      caption={words.title}
      rows={versions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.plan(term, id)}
      columns={[
        { key: "file", title: columns.file, cell: ({ fileName }) => fileName },
        { key: "received", title: columns.received, keep: true, cell: ({ received }) => received },
        {
          key: "state",
          title: columns.state,
          keep: true,
          cell: ({ state }) => <PlanStateBadge state={state} />,
        },
        {
          key: "content",
          title: columns.content,
          cell: ({ course }) =>
            course ? (
              <>
                {course.name} <span className="code">{course.credits}</span>{" "}
                <span className="code">{course.modes}</span>
              </>
            ) : (
              words.deleted
            ),
        },
      ]}
    />
  );
}
