import { useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { paths } from "#app/paths.ts";
import { ClassChart } from "./class-chart.tsx";
import type { RoundPage } from "./round-page.server.ts";

/** How far each class is; a class opens where its results are entered. */
export function ClassesSection({ page }: { page: RoundPage }) {
  const words = useWords();
  const own = words.gradeCheckPages;
  const { search: address } = useLocation();
  const { term, round, search, filters, classes, sum } = page;
  const links = tableLinks(address, search);
  return (
    <section className="stack" id="classes">
      <div className="row">
        <h2>{own.round.classes}</h2>
        <ButtonLink to={paths.gradeCheckStudents(term, round.id)}>{own.round.students}</ButtonLink>
        {page.may.edit ? (
          <ButtonLink to={paths.gradeCheckResults(term, round.id)} icon="upload">
            {own.results.title}
          </ButtonLink>
        ) : null}
        {page.may.export && sum.missing > 0 ? (
          <>
            <ButtonLink
              to={paths.gradeCheckReminders(term, round.id, { format: "pdf" })}
              icon="file"
              download
            >
              {own.round.remindersPdf}
            </ButtonLink>
            <ButtonLink
              to={paths.gradeCheckReminders(term, round.id, { format: "xlsx" })}
              icon="sheet"
              download
            >
              {own.round.remindersExcel}
            </ButtonLink>
          </>
        ) : null}
        {page.may.export ? (
          <ButtonLink to={`${paths.gradeCheckClassesFile(term, round.id)}${address}`} icon="sheet" download>
            {words.components.table.exportShown}
          </ButtonLink>
        ) : null}
      </div>
      <div className="chip-rows">
        <FilterChips
          label={own.round.filters.show}
          chips={(["missing", "doubt", "complete"] as const).map((show) => ({
            label: own.round.show[show],
            count: filters.shows[show],
            active: search.show === show,
            href: links.filter("show", search.show === show ? null : show),
          }))}
        />
        {filters.grades.length > 1 ? (
          <FilterChips
            label={own.round.filters.grade}
            chips={filters.grades.map(({ grade, classes: count }) => ({
              label: own.round.gradeName(words.letters.gradeNames[grade - 1] ?? String(grade)),
              count,
              active: search.grade === String(grade),
              href: links.filter("grade", search.grade === String(grade) ? null : String(grade)),
            }))}
          />
        ) : null}
      </div>
      <DataTable
        caption={own.round.classesCaption}
        captionHidden
        rows={classes}
        rowKey={({ key }) => key}
        rowHref={({ key }) => paths.gradeCheckClass(term, round.id, key)}
        sorting={links.sorting}
        empty={
          <Empty title={page.ownOnly && filters.all === 0 ? own.round.noOwnClasses : own.round.noClasses} />
        }
        columns={[
          { key: "class", title: own.columns.class, keep: true, sort: "asc", cell: ({ name }) => name },
          { key: "teacher", title: own.columns.teacher, keep: true, cell: ({ teacher }) => teacher ?? "—" },
          { key: "toCheck", title: own.columns.toCheck, end: true, cell: (one) => formatCount(one.toCheck) },
          {
            key: "checked",
            title: own.columns.checked,
            end: true,
            sort: "desc",
            cell: (one) => formatCount(one.checked),
          },
          { key: "correct", title: own.columns.correct, end: true, cell: (one) => formatCount(one.correct) },
          {
            key: "doubt",
            title: own.columns.doubt,
            end: true,
            sort: "desc",
            cell: (one) => formatCount(one.doubt),
          },
          {
            key: "missing",
            title: own.columns.missing,
            end: true,
            sort: "desc",
            cell: (one) => formatCount(one.missing),
          },
        ]}
        foot={
          page.total === filters.all
            ? [
                own.round.sum,
                "",
                ...[sum.toCheck, sum.checked, sum.correct, sum.doubt, sum.missing].map((one) =>
                  formatCount(one),
                ),
              ]
            : undefined
        }
      />
      <Paging page={search.page} total={page.total} href={links.page} />
      {classes.length > 0 ? <ClassChart page={page} /> : null}
    </section>
  );
}
