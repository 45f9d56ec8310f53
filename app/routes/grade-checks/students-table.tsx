import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { StateBadge } from "#app/components/state-badge.tsx";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import type { Sorting } from "#app/components/table/table-links.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import { standingTones } from "./round-words.ts";
import type { StudentRow } from "./student-rows.server.ts";

/** Students with their results; each opens where a result is entered one by one. */
export function StudentsTable({
  term,
  roundId,
  caption,
  rows,
  withClass,
  mayCorrect,
  sorting,
  empty,
}: {
  term: Term;
  roundId: number;
  caption: string;
  rows: readonly StudentRow[];
  withClass: boolean;
  /** Doubts lead to a case, for who may open one. */
  mayCorrect: boolean;
  sorting?: Sorting;
  empty: ReactNode;
}) {
  const words = useWords();
  const language = useLanguage();
  const { columns, students: own } = words.gradeCheckPages;
  const classColumn: Column<StudentRow> = {
    key: "class",
    title: columns.class,
    keep: true,
    sort: sorting ? "asc" : undefined,
    cell: ({ className }) => className,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ number }) => number}
      rowHref={({ number }) => paths.gradeCheckStudent(term, roundId, number)}
      sorting={sorting}
      empty={empty}
      columns={[
        {
          key: "number",
          title: columns.number,
          keep: true,
          sort: sorting ? "asc" : undefined,
          cell: ({ number }) => number,
        },
        ...(withClass ? [classColumn] : []),
        { key: "seat", title: columns.seat, end: true, cell: ({ seat }) => seat ?? "—" },
        { key: "name", title: columns.name, keep: true, cell: ({ name }) => name },
        {
          key: "standing",
          title: columns.standing,
          keep: true,
          cell: ({ standing }) => (
            <StateBadge tone={standingTones[standing]}>{words.gradeChecks.standings[standing]}</StateBadge>
          ),
        },
        { key: "doubts", title: columns.doubts, cell: (row) => <Doubts row={row} /> },
        {
          key: "at",
          title: columns.at,
          keep: true,
          sort: sorting ? "desc" : undefined,
          cell: ({ at }) => (at === null ? "—" : formatMoment(at, language)),
        },
        { key: "by", title: columns.by, keep: true, cell: ({ by }) => by ?? "—" },
      ]}
    />
  );

  function Doubts({ row: { number, doubts } }: { row: StudentRow }) {
    return doubts?.map(({ course, words: said }, index) => (
      <div key={`${course} ${said}`}>
        {own.doubt(course ?? own.anyCourse, said)}{" "}
        {mayCorrect ? (
          <Link
            to={paths.newCorrection(term, {
              student: number,
              course: course ?? "",
              round: roundId,
              doubt: index + 1,
            })}
          >
            {own.correct}
          </Link>
        ) : null}
      </div>
    ));
  }
}
