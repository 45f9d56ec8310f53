import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { TableFilter } from "#app/components/table/table-filter.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { type Board, caseSearch, readBoard } from "./board.server.ts";
import { CasesTable } from "./cases-table.tsx";
import "./corrections.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.correctionPages.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "correction:read");
  return readBoard(scope, readTerm(params), readSearch(request, caseSearch));
}

export default function CorrectionBoard() {
  const board = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.correctionPages;
  const { search } = useLocation();
  const links = tableLinks(search, board.search);
  return (
    <>
      <PageTitle
        title={own.title}
        count={board.all > 0 ? own.count(formatCount(board.total), formatCount(board.all)) : undefined}
        intro={own.intro}
        actions={<BoardActions board={board} search={search} />}
      />
      {board.all === 0 ? (
        <Empty title={board.may.seeWhole ? own.empty : own.emptyOwn}>
          <p>{own.emptyMore}</p>
        </Empty>
      ) : (
        <>
          <FilterChips
            label={own.filters.state}
            chips={board.counts
              // States that no case is in are no choice, unless one looks at them.
              .filter(({ filter, count }) => count > 0 || filter === "open" || filter === board.search.of)
              .map(({ filter, count }) => ({
                label:
                  filter === "all" || filter === "open" || filter === "overdue"
                    ? own.filters[filter]
                    : words.corrections.states[filter],
                count,
                active: board.search.of === filter,
                href: links.filter("of", filter === "open" ? null : filter),
              }))}
          />
          <TableFilter label={own.filters.search} />
          <CasesTable board={board} sorting={links.sorting} />
          <Paging page={board.search.page} total={board.total} href={links.page} />
        </>
      )}
    </>
  );
}

function BoardActions({ board, search }: { board: Board; search: string }) {
  const words = useWords();
  const own = words.correctionPages;
  const reports = words.correctionReports;
  const { term } = board;
  return (
    <>
      {board.may.seeWhole ? (
        <>
          <ButtonLink to={paths.correctionArrival(term)}>{reports.arrival.button}</ButtonLink>
          <ButtonLink to={paths.correctionStatistics(term)}>{reports.statistics.button}</ButtonLink>
        </>
      ) : null}
      {board.all > 0 ? (
        <ButtonLink to={paths.correctionsRegister(term)} icon="sheet" download>
          {reports.register.button}
        </ButtonLink>
      ) : null}
      {board.may.export && board.all > 0 ? (
        <ButtonLink to={`${paths.correctionsFile(term)}${search}`} icon="sheet" download>
          {words.components.table.exportShown}
        </ButtonLink>
      ) : null}
      {board.may.settings ? (
        <ButtonLink to={paths.correctionSettings(term)} icon="edit">
          {own.settings}
        </ButtonLink>
      ) : null}
      {board.may.open ? (
        <ButtonLink to={paths.newCorrection(term)} look="primary" icon="plus">
          {own.new}
        </ButtonLink>
      ) : null}
    </>
  );
}
