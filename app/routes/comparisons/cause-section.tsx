import { useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { Paging } from "#app/components/table/paging.tsx";
import { TableFilter } from "#app/components/table/table-filter.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import { CauseFilters } from "./cause-filters.tsx";
import { causeSearch } from "./cause-search.ts";
import { CauseTable } from "./cause-table.tsx";
import type { RunPage } from "./run-page.server.ts";

/** The causes of a run: filters, table, pages; under them those that the last run still had. */
export function CauseSection({ page }: { page: RunPage }) {
  const { term, run, list, resolved, may } = page;
  const words = useWords().comparisons.run.causes;
  const language = useLanguage();
  const { search } = useLocation();
  const asked = causeSearch.parse(Object.fromEntries(new URLSearchParams(search)));
  const links = tableLinks(search, asked);
  return (
    <section className="stack" aria-label={words.caption}>
      <div className="row">
        <h2>{words.caption}</h2>
        <span className="quiet number">
          {page.list.total === 0 ? null : `${formatCount(list.total)}（${formatCount(list.findings)}）`}
        </span>
        <span className="grow" />
        <ButtonLink to={paths.comparisonFindings(term, run.id)}>{words.allRows}</ButtonLink>
        {may.export ? (
          <ButtonLink download icon="sheet" to={`${paths.comparisonCausesFile(term, run.id)}${search}`}>
            {words.exportShown}
          </ButtonLink>
        ) : null}
      </div>
      <TableFilter label={words.find} />
      <CauseFilters facets={page.facets} asked={asked} links={links} queries={page.numbers.causes.query} />
      <CauseTable
        caption={words.caption}
        rows={list.rows}
        href={(row) => `${paths.comparisonCause(term, run.id, row.number)}${search}`}
        sorting={links.sorting}
        showState={!run.isFirst}
        empty={<Empty title={words.none}>{words.noneMore}</Empty>}
      />
      <Paging page={list.page} total={list.total} href={links.page} />
      {resolved ? (
        <Fold label={words.resolved(formatCount(resolved.total), formatMoment(resolved.at, language))}>
          {resolved.total === 0 ? (
            <p className="quiet">{words.resolvedEmpty}</p>
          ) : (
            <CauseTable
              caption={words.resolved(formatCount(resolved.total), formatMoment(resolved.at, language))}
              rows={resolved.rows}
              href={(row) => paths.comparisonCause(term, resolved.id, row.number)}
              showState={false}
            />
          )}
        </Fold>
      ) : null}
    </section>
  );
}
