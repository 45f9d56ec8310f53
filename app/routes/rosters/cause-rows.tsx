import { Link, useLocation } from "@remix-run/react";
import { formatCount } from "#app/components/number.ts";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { useWords } from "#app/components/words.tsx";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import { paths } from "#app/paths.ts";
import type { CausePage } from "./cause-page.server.ts";
import type { CauseRow } from "./cause-rows.server.ts";

/** The rows under a cause: where each stands in the workbook, whom it is about, and a case that its value is corrected by. */
export function CauseRows({ page: { term, version, cause, rows, may } }: { page: CausePage }) {
  const words = useWords();
  const own = words.rosterPages.cause.rows;
  const { search } = useLocation();
  const page = (number: number) => {
    const params = new URLSearchParams(search);
    if (number === 1) params.delete("rows");
    else params.set("rows", String(number));
    return `?${params}`;
  };
  const has = (of: (row: CauseRow) => unknown) => rows.list.some((row) => (of(row) ?? "") !== "");
  const differs = rows.list.some(({ params }) => JSON.stringify(params) !== JSON.stringify(cause.params));
  const { columns } = own;
  const all: (Column<CauseRow> & { shown: boolean })[] = [
    {
      key: "row",
      title: columns.row,
      end: true,
      shown: has(({ row }) => row) || !has(({ student }) => student),
      cell: ({ row }) => row ?? own.whole,
    },
    {
      key: "sheet",
      title: columns.sheet,
      keep: true,
      shown: cause.sheet === null,
      cell: ({ sheet }) => sheet,
    },
    {
      key: "class",
      title: columns.class,
      keep: true,
      shown: has(({ student }) => student),
      cell: ({ student }) => student?.className ?? own.unknown,
    },
    {
      key: "seat",
      title: columns.seat,
      end: true,
      shown: has(({ student }) => student?.seat),
      cell: ({ student }) => student?.seat,
    },
    {
      key: "number",
      title: columns.number,
      keep: true,
      shown: has(({ student }) => student),
      cell: ({ student }) => student?.number,
    },
    {
      key: "name",
      title: columns.name,
      keep: true,
      shown: has(({ student }) => student),
      cell: ({ student }) => student?.name,
    },
    {
      key: "idNumber",
      title: columns.idNumber,
      code: true,
      shown: has(({ idNumber }) => idNumber),
      cell: ({ idNumber }) => idNumber,
    },
    {
      key: "course",
      title: columns.course,
      shown: has(({ course }) => course),
      cell: ({ course }) => course,
    },
    {
      key: "value",
      title: columns.value,
      shown: has(({ value, student }) => (value === student?.number ? null : value)),
      cell: ({ value }) => value,
    },
    {
      key: "what",
      title: columns.what,
      shown: differs,
      cell: ({ params }) => ruleWords(words, cause.rule).what(params),
    },
    {
      key: "correct",
      title: columns.correct,
      keep: true,
      shown: may.correct && rows.list.some(({ correctable }) => correctable),
      cell: ({ number, correctable }) => (correctable ? <Correct finding={number} /> : null),
    },
  ];
  return (
    <section className="stack" aria-labelledby="rows">
      <div className="row">
        <h2 id="rows">{own.title}</h2>
        <span className="quiet number">{own.count(formatCount(rows.total))}</span>
      </div>
      {has(({ row, value }) => row ?? value) ? (
        <>
          <DataTable
            caption={own.title}
            captionHidden
            columns={all.filter(({ shown }) => shown)}
            rows={rows.list}
            rowKey={({ number }) => number}
          />
          <Paging page={rows.page} total={rows.total} href={page} />
        </>
      ) : (
        <p className="quiet">{own.none}</p>
      )}
    </section>
  );

  /** By the finding's place: student, course and words are read where the case is opened. */
  function Correct({ finding }: { finding: number }) {
    const { rosterId: roster, checkId: check } = version;
    return <Link to={paths.newCorrection(term, { roster, check, finding })}>{own.correct}</Link>;
  }
}
