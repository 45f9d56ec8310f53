import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { CodePart } from "#app/domain/course-codes/course-words.ts";

/** A course code, part by part, in words. */
export function CodeParts({ parts }: { parts: readonly CodePart[] }) {
  const words = useWords().coursePlans;
  const { title, columns, place, unknown } = words.course.code;
  return (
    <DataTable
      caption={title}
      rows={parts}
      rowKey={({ part }) => part}
      columns={[
        { key: "part", title: columns.part, keep: true, cell: ({ part }) => words.parts[part] },
        { key: "place", title: columns.place, keep: true, cell: ({ from, to }) => place(from, to) },
        {
          key: "value",
          title: columns.value,
          keep: true,
          cell: ({ value }) => <span className="code">{value}</span>,
        },
        {
          key: "label",
          title: columns.label,
          cell: ({ part, label }) =>
            label ??
            (part === "cohort" || part === "school" ? null : <span className="quiet">{unknown}</span>),
        },
      ]}
    />
  );
}
