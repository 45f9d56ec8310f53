import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { may } from "#app/domain/people/permissions.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listTableStates, type TableState } from "./table-states.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.settings.tables.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "term:read");
  return {
    term: readTerm(params),
    tables: await listTableStates(scope),
    mayImport: may(scope.user, "import:create"),
  };
}

export default function CodeTables() {
  const { term, tables, mayImport } = useLoaderData<typeof loader>();
  const { settings, courseCodes } = useWords();
  const words = settings.tables;
  const sourceOf = ({ table, source }: TableState) => {
    if (source.kind === "built-in") return words.builtIn;
    if (source.kind === "imported") return words.imported(source.file);
    return table === "CATATT" ? words.missingSubjects : words.missing;
  };
  return (
    <>
      <PageTitle title={words.title} intro={words.intro} />
      {mayImport ? (
        <ButtonLink to={paths.imports(term)} icon="upload">
          {words.import}
        </ButtonLink>
      ) : null}
      <DataTable
        caption={words.caption}
        captionHidden
        rows={tables}
        rowKey={({ table }) => table}
        columns={[
          { key: "name", title: words.name, cell: ({ table }) => table, keep: true },
          {
            key: "characters",
            title: words.characters,
            cell: ({ table }) => (table === "CATATT" ? words.subjects : courseCodes.segments[table]),
          },
          { key: "source", title: words.source, cell: sourceOf },
          {
            key: "date",
            title: words.date,
            cell: ({ source }) => ("date" in source ? source.date : "—"),
            keep: true,
          },
          {
            key: "count",
            title: words.count,
            cell: ({ source }) => ("count" in source ? source.count.toLocaleString("en") : "—"),
            end: true,
          },
        ]}
      />
    </>
  );
}
