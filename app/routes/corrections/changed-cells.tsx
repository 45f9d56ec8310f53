import { useLocation } from "@remix-run/react";
import { Empty } from "#app/components/empty.tsx";
import { Equation } from "#app/components/equation.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { cellVerdicts, type GradeCell } from "#app/domain/grade-corrections/arrival.ts";
import { arrivalCellName } from "#app/i18n/correction-cells.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import { paths } from "#app/paths.ts";
import type { ArrivalSearch, FoundArrival } from "./arrival.server.ts";
import { StudentCell } from "./student-cell.tsx";

/** Every cell that the import changed: the equation, those without a case in groups, and one by one. */
export function ChangedCells({
  term,
  search,
  found,
}: {
  term: Term;
  search: ArrivalSearch;
  found: FoundArrival;
}) {
  const own = useWords().correctionReports.arrival;
  const { all, ...parts } = found.numbers.cells;
  if (!found.earlier) return null;
  return (
    <section className="panel stack" id="changes">
      <h2>{own.cellsTitle}</h2>
      {all === 0 ? (
        <p className="quiet">{own.noCells}</p>
      ) : (
        <>
          <Equation
            whole={{ label: own.cellsAll, count: all }}
            parts={cellVerdicts.map((verdict) => ({
              label: own.cellVerdicts[verdict],
              count: parts[verdict],
            }))}
          />
          {found.groups.length > 0 ? <Groups term={term} found={found} /> : null}
          <Changes search={search} found={found} />
        </>
      )}
    </section>
  );
}

function Groups({ term, found: { groups } }: { term: Term; found: FoundArrival }) {
  const words = useWords();
  const own = words.correctionReports.arrival;
  const rowsOf = (course: string, field: GradeCell) =>
    `${paths.correctionArrival(term, { verdict: "without-case", course, field })}#changes`;
  return (
    <>
      <h3>{own.withoutCase}</h3>
      <p>{own.withoutCaseMore}</p>
      <DataTable
        caption={own.groups}
        captionHidden
        rows={groups}
        rowKey={({ course, field }) => `${course} ${field}`}
        rowHref={({ course, field }) => rowsOf(course, field)}
        columns={[
          { key: "course", title: own.columns.course, cell: ({ course }) => course },
          { key: "field", title: own.columns.field, cell: ({ field }) => arrivalCellName(words, field) },
          { key: "count", title: own.changed, end: true, cell: ({ count }) => formatCount(count) },
          { key: "filled", title: own.filled, end: true, cell: ({ filled }) => formatCount(filled) },
        ]}
      />
    </>
  );
}

function Changes({ search, found }: { search: ArrivalSearch; found: FoundArrival }) {
  const words = useWords();
  const own = words.correctionReports.arrival;
  const { columns } = own;
  const { search: address } = useLocation();
  const links = tableLinks(address, { sort: "", direction: "asc" });
  const cells = found.numbers.cells;
  const value = (field: GradeCell, text: string | null) =>
    field === "remark" ? own.hidden : valueWords(words, text);
  return (
    <>
      <h3>{own.allChanges}</h3>
      <FilterChips
        label={columns.verdict}
        chips={[
          { label: words.components.table.all, count: cells.all, verdict: undefined },
          ...cellVerdicts
            .filter((verdict) => cells[verdict] > 0 || verdict === search.verdict)
            .map((verdict) => ({ label: own.cellVerdicts[verdict], count: cells[verdict], verdict })),
        ].map(({ label, count, verdict }) => ({
          label,
          count,
          active: search.verdict === verdict,
          href: links.filter("verdict", verdict ?? null),
        }))}
      />
      {search.course !== "" || search.field ? (
        <FilterChips
          label={own.groups}
          chips={[
            ...(search.course === ""
              ? []
              : [{ label: search.course, active: true, href: links.filter("course", null) }]),
            ...(search.field
              ? [
                  {
                    label: arrivalCellName(words, search.field),
                    active: true,
                    href: links.filter("field", null),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      <DataTable
        caption={own.allChanges}
        captionHidden
        empty={<Empty title={words.components.table.none} />}
        rows={found.rows}
        rowKey={({ studentNumber, course, field }) => [studentNumber, course, field].join(" ")}
        columns={[
          { key: "student", title: columns.student, keep: true, cell: (row) => <StudentCell row={row} /> },
          { key: "course", title: columns.course, cell: ({ course }) => course },
          { key: "field", title: columns.field, cell: ({ field }) => arrivalCellName(words, field) },
          { key: "before", title: columns.before, cell: ({ field, before }) => value(field, before) },
          { key: "after", title: columns.after, cell: ({ field, after }) => value(field, after) },
          { key: "verdict", title: columns.verdict, cell: ({ verdict }) => own.cellVerdicts[verdict] },
          {
            key: "cases",
            title: columns.cases,
            keep: true,
            cell: ({ cases }) => cases.map(({ name }) => name).join(" "),
          },
        ]}
      />
      <Paging page={search.page} total={found.asked} href={links.page} />
    </>
  );
}
