import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { useWords } from "#app/components/words.tsx";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { changeSearch, rowChangeKinds } from "./change-search.ts";
import { readChanges } from "./changes.server.ts";
import { placeColumns } from "./row-columns.ts";
import { requireBook } from "./visible-book.server.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.rosterPages.book.versions.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireBook(request, params, "roster:read");
  const page = await readChanges(visible, readSearch(request, changeSearch));
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** What a version of a book changes against another, row by row. */
export default function RosterChanges() {
  const { term, batch, book, search, counts, rows, total, page } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.rosterPages.book.changes;
  const { was, is, kind } = search;
  const href = (changes: { kind?: string; page?: number }) =>
    paths.rosterChanges(term, batch.id, book, { was, is, kind, ...changes });
  const all = rowChangeKinds.reduce((sum, one) => sum + counts[one], 0);
  const { columns } = own;
  return (
    <>
      <PageTitle
        trail={{ to: paths.roster(term, batch.id, book), label: own.trail }}
        title={own.title(formatCount(is), formatCount(was))}
        count={own.count(formatCount(all), formatCount(counts.unchanged))}
        intro={words.rosters.books[book]}
      />
      <FilterChips
        label={own.filter}
        chips={rowChangeKinds
          .filter((one) => counts[one] > 0 || kind === one)
          .map((one) => ({
            label: own.kinds[one],
            count: counts[one],
            active: kind === one,
            href: href({ kind: kind === one ? undefined : one }),
          }))}
      />
      <DataTable
        caption={own.title(formatCount(is), formatCount(was))}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        empty={<Empty title={own.none}>{own.noneMore}</Empty>}
        columns={[
          { key: "kind", title: columns.kind, keep: true, cell: (row) => own.kinds[row.kind] },
          ...placeColumns(columns),
          {
            key: "what",
            title: columns.what,
            cell: ({ cells }) =>
              cells
                .map(({ column, was, is }) =>
                  own.cell(rosterColumns[column].title, was || own.empty, is || own.empty),
                )
                .join(own.and),
          },
        ]}
      />
      <Paging
        page={page}
        total={total}
        href={(number) => href({ page: number === 1 ? undefined : number })}
      />
    </>
  );
}
