import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { Found, SearchGroup } from "#app/domain/search/found.ts";
import { paths } from "#app/paths.ts";

/** What was found of one kind; each row leads to its page, or to what the latest comparison says of it. */
export function GroupTable({
  term,
  runId,
  group,
  found,
}: {
  term: Term;
  runId: number | null;
  group: SearchGroup;
  found: Found;
}) {
  const { search: words, corrections } = useWords();
  const { columns } = words;
  const caption = words.group(words.groups[group], formatCount(found[group].total));
  const code = (text: string | null) => <span className="code">{text}</span>;
  switch (group) {
    case "students":
      return (
        <DataTable
          caption={caption}
          rows={found.students.shown}
          rowKey={({ number }) => number}
          rowHref={({ number }) => paths.student(term, number)}
          columns={[
            { key: "number", title: columns.number, keep: true, cell: (one) => one.number },
            { key: "name", title: columns.name, keep: true, cell: (one) => one.name },
            { key: "class", title: columns.class, keep: true, cell: (one) => one.className },
            { key: "seat", title: columns.seat, end: true, cell: (one) => one.seat },
          ]}
        />
      );
    case "homerooms":
      return (
        <DataTable
          caption={caption}
          rows={found.homerooms.shown}
          rowKey={({ key }) => key}
          rowHref={({ key }) => paths.homeroom(term, key)}
          columns={[
            { key: "name", title: columns.class, keep: true, cell: (one) => one.name },
            { key: "grade", title: columns.grade, end: true, cell: (one) => one.grade },
            { key: "programme", title: columns.programme, keep: true, cell: (one) => code(one.programme) },
            { key: "teacher", title: columns.teacher, keep: true, cell: (one) => one.teacher },
          ]}
        />
      );
    case "offerings":
      return (
        <DataTable
          caption={caption}
          rows={found.offerings.shown}
          rowKey={({ course }) => course}
          rowHref={({ course }) =>
            runId === null ? null : paths.comparisonFindings(term, runId, { q: course })
          }
          columns={[
            { key: "course", title: columns.course, cell: (one) => one.course },
            { key: "subject", title: columns.subject, cell: (one) => one.subject },
            { key: "code", title: columns.code, keep: true, cell: (one) => code(one.code) },
            { key: "credits", title: columns.credits, end: true, cell: (one) => one.credits ?? one.periods },
            { key: "teacher", title: columns.instructor, keep: true, cell: (one) => one.teacher },
          ]}
        />
      );
    case "planCourses":
      return (
        <DataTable
          caption={caption}
          rows={found.planCourses.shown}
          rowKey={(one) => one.code}
          rowHref={(one) => paths.planCourse(term, one.code)}
          columns={[
            { key: "code", title: columns.code, keep: true, cell: (one) => code(one.code) },
            { key: "name", title: columns.subject, cell: (one) => one.name },
            { key: "credits", title: columns.plannedCredits, keep: true, cell: (one) => code(one.credits) },
          ]}
        />
      );
    case "corrections":
      return (
        <DataTable
          caption={caption}
          rows={found.corrections.shown}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.correction(term, id)}
          columns={[
            { key: "case", title: columns.case, keep: true, cell: ({ name }) => name },
            { key: "number", title: columns.number, keep: true, cell: ({ first }) => first?.studentNumber },
            { key: "name", title: columns.name, keep: true, cell: ({ first }) => first?.studentName },
            { key: "class", title: columns.class, keep: true, cell: ({ first }) => first?.className },
            { key: "course", title: columns.course, cell: ({ first }) => first?.course },
            {
              key: "field",
              title: columns.field,
              cell: ({ first }) => first && corrections.fields[first.field],
            },
            {
              key: "state",
              title: columns.state,
              keep: true,
              cell: ({ state }) => corrections.states[state],
            },
          ]}
        />
      );
  }
}
