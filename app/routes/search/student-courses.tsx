import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { courseCodeLength } from "#app/domain/course-codes/code.ts";
import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import { paths } from "#app/paths.ts";
import { FindingBadge } from "./finding-badge.tsx";

/** What a student takes in the term, with the code that counts for each and what was found about it. */
export function StudentCourses({
  term,
  courses,
  findings,
  mayReadPlan,
}: {
  term: Term;
  courses: readonly {
    course: string;
    subject: string | null;
    credits: number | null;
    code: string | null;
    source: "enrolment" | "offering" | "none";
  }[];
  findings: readonly { number: number; kind: FindingKind; course: string | null }[];
  mayReadPlan: boolean;
}) {
  const words = useWords().search.student;
  const { columns } = words;
  const rows = courses.map((course, index) => ({ ...course, key: index }));
  return (
    <DataTable
      caption={`${words.enrolments} ${words.enrolmentCount(formatCount(courses.length))}`}
      empty={<Empty title={words.noEnrolments} />}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "course", title: columns.course, cell: ({ course }) => course },
        { key: "subject", title: columns.subject, cell: ({ subject }) => subject },
        {
          key: "code",
          title: columns.code,
          keep: true,
          cell: ({ code }) =>
            code && mayReadPlan && code.length === courseCodeLength ? (
              <a className="code" href={paths.planCourse(term, code)}>
                {code}
              </a>
            ) : (
              <span className="code">{code ?? "—"}</span>
            ),
        },
        { key: "source", title: columns.source, keep: true, cell: ({ source }) => words.sources[source] },
        { key: "credits", title: columns.credits, end: true, cell: ({ credits }) => credits },
        {
          key: "findings",
          title: columns.findings,
          cell: ({ course }) =>
            findings
              .filter((finding) => finding.course === course)
              .map(({ number, kind }) => <FindingBadge key={number} kind={kind} />),
        },
      ]}
    />
  );
}
