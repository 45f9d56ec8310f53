import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { countRejections, listRejections } from "#db/queries/import-rejections.ts";
import { readImportId, requireImport } from "./detail.server.ts";
import { rowReasonOf } from "./row-reason.ts";

const pageSize = 50;
const errorsSearch = z.object({
  reason: z.string().max(64).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.datasets.errors.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "import:read");
  const term = readTerm(params);
  const one = await requireImport(scope, readImportId(params), term);
  const search = readSearch(request, errorsSearch);
  const page = { limit: pageSize, offset: (search.page - 1) * pageSize };
  const reason = search.reason ? { reason: search.reason } : {};
  const [rows, counts] = await Promise.all([
    listRejections(scope, one.id, { ...reason, ...page }),
    countRejections(scope, one.id),
  ]);
  return {
    term,
    one: { id: one.id, fileName: one.fileName, rejected: one.counts?.rejected ?? 0 },
    search,
    rows,
    counts,
  };
}

/** Every reason of every row that was not accepted: where, what, why, and what to do. */
export default function ImportErrors() {
  const { term, one, search, rows, counts } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.datasets.errors;
  const { columns } = own;
  const { pathname, search: asked } = useLocation();
  const links = tableLinks(asked, { sort: "", direction: "asc" });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const total = search.reason ? (counts.find(({ reason }) => reason === search.reason)?.count ?? 0) : all;
  const textOf = (row: (typeof rows)[number]) => words.imports.rowReasons[rowReasonOf(row.reason)];
  return (
    <>
      <PageTitle
        trail={{ to: paths.import(term, one.id), label: one.fileName }}
        title={own.title}
        count={own.count(formatCount(all), formatCount(one.rejected))}
      />
      {counts.length > 1 ? (
        <FilterChips
          label={own.filter}
          chips={[
            {
              label: words.components.table.all,
              href: `${pathname}${links.filter("reason", null)}`,
              active: !search.reason,
              count: all,
            },
            ...counts.map(({ reason, count }) => ({
              label: words.imports.rowReasons[rowReasonOf(reason)].what({}),
              href: `${pathname}${links.filter("reason", reason)}`,
              active: search.reason === reason,
              count,
            })),
          ]}
        />
      ) : null}
      <DataTable
        caption={own.title}
        captionHidden
        rows={rows.map((row, index) => ({ ...row, index }))}
        rowKey={({ index }) => index}
        columns={[
          { key: "row", title: columns.row, keep: true, cell: ({ row }) => formatCount(row) },
          { key: "sheet", title: columns.sheet, cell: ({ sheet }) => sheet ?? "—" },
          { key: "column", title: columns.column, keep: true, cell: ({ column }) => column ?? "—" },
          { key: "value", title: columns.value, cell: ({ value }) => value ?? "" },
          { key: "reason", title: columns.reason, cell: (row) => textOf(row).what(row.params) },
          { key: "toDo", title: columns.toDo, cell: (row) => textOf(row).action(row.params) },
        ]}
      />
      <Paging page={search.page} total={total} href={links.page} />
    </>
  );
}
