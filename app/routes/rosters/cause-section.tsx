import { useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { Paging } from "#app/components/table/paging.tsx";
import { TableFilter } from "#app/components/table/table-filter.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { paths } from "#app/paths.ts";
import type { BookPage, BookVersion } from "./book-page.server.ts";
import { CauseFilters } from "./cause-filters.tsx";
import { causeSearch } from "./cause-search.ts";
import { CauseTable } from "./cause-table.tsx";

/** The causes of a version: filters, table, pages. */
export function CauseSection({ page, version }: { page: BookPage; version: BookVersion }) {
  const { term, batch, book, may, versions } = page;
  const { list, facets } = version;
  const { components, rosterPages } = useWords();
  const words = rosterPages.book.causes;
  const { search } = useLocation();
  const asked = causeSearch.parse(Object.fromEntries(new URLSearchParams(search)));
  const links = tableLinks(search, asked);
  if (list.all === 0) {
    return (
      <Empty icon="good" title={words.clean}>
        {words.cleanMore}
      </Empty>
    );
  }
  return (
    <section className="stack" aria-label={words.title}>
      <div className="row">
        <h2>{words.title}</h2>
        <span className="quiet number">
          {words.shown(
            formatCount(list.total),
            formatCount(list.all),
            formatCount(list.findings),
            formatCount(list.allFindings),
          )}
        </span>
        <span className="grow" />
        {may.export ? (
          <ButtonLink download icon="sheet" to={`${paths.rosterCausesFile(term, batch.id, book)}${search}`}>
            {components.table.exportShown}
          </ButtonLink>
        ) : null}
      </div>
      <TableFilter label={words.find} />
      <CauseFilters facets={facets} asked={asked} links={links} hasBefore={versions.length > 1} />
      <CauseTable
        rows={list.rows}
        ofSheets={facets.sheets.length > 1}
        href={({ number }) => `${paths.rosterCause(term, batch.id, book, number)}${search}`}
        sorting={links.sorting}
        empty={<Empty title={words.none}>{words.noneMore}</Empty>}
      />
      <Paging page={list.page} total={list.total} href={links.page} />
    </section>
  );
}
