import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { SemesterWords } from "#app/domain/course-codes/course-words.ts";

/** The six characters of credits and of opening modes, in words. */
export function Semesters({
  semesters,
  periods,
  modes,
  hasModes,
}: {
  semesters: readonly SemesterWords[];
  /** 進修部 counts periods, not credits. */
  periods: boolean;
  /** Words of the opening modes by their codes. */
  modes: Readonly<Record<string, string>>;
  /** false in a plan of the old form. */
  hasModes: boolean;
}) {
  const words = useWords().coursePlans.course.semesters;
  const { columns, kinds } = words;
  const unit = periods ? words.periods : words.credits;
  return (
    <DataTable
      caption={words.title}
      rows={semesters}
      rowKey={({ semester }) => semester}
      columns={[
        {
          key: "semester",
          title: columns.semester,
          keep: true,
          cell: ({ semester }) => words.names[semester],
        },
        {
          key: "character",
          title: columns.character,
          keep: true,
          cell: ({ character }) => <span className="code">{character}</span>,
        },
        { key: "credits", title: columns.credits, cell: ({ kind, credits }) => kinds[kind](credits, unit) },
        {
          key: "mode",
          title: columns.mode,
          cell: ({ mode }) => {
            if (!hasModes) return <span className="quiet">{words.noModes}</span>;
            if (mode === null) return "—";
            return modes[mode] === undefined ? words.unknownMode(mode) : `${mode} ${modes[mode]}`;
          },
        },
      ]}
    />
  );
}
