import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { LettersTable } from "./letters-table.tsx";
import { letterSearch, readLetterList } from "./list.server.ts";
import "./letters.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.letters.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "letter:read");
  return readLetterList(scope, readTerm(params), readSearch(request, letterSearch));
}

export default function Letters() {
  const list = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.letters;
  const { search } = useLocation();
  const links = tableLinks(search, list.search);
  const enter = (
    <ButtonLink to={paths.newLetter(list.term)} look="primary" icon="plus">
      {own.new}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle
        title={own.title}
        count={list.counts.all > 0 ? own.count(formatCount(list.counts.all)) : undefined}
        intro={own.intro}
        actions={
          list.counts.all === 0 ? undefined : (
            <>
              {list.may.export ? (
                <ButtonLink to={`${paths.lettersFile(list.term)}${search}`} icon="sheet" download>
                  {words.components.table.exportShown}
                </ButtonLink>
              ) : null}
              {list.may.edit ? enter : null}
            </>
          )
        }
      />
      {list.counts.all === 0 ? (
        <Empty title={own.empty}>
          <p>{own.emptyMore}</p>
          {list.may.edit ? enter : null}
        </Empty>
      ) : (
        <>
          <FilterChips
            label={own.filter}
            chips={(["all", "term"] as const).map((of) => ({
              label: own.which[of],
              count: list.counts[of],
              active: list.search.of === of,
              href: links.filter("of", of === "all" ? null : of),
            }))}
          />
          <LettersTable
            list={list}
            sorting={links.sorting}
            empty={<Empty title={words.components.table.none} />}
          />
          <Paging page={list.search.page} total={list.total} href={links.page} />
        </>
      )}
    </>
  );
}
