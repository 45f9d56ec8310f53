import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useAskAgain } from "#app/components/ask-again.ts";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { receiveFile } from "#app/use-cases/receive-file.ts";
import { markImportJobsSeen } from "#db/queries/import-jobs.ts";
import "./imports.css";
import { ImportsTable } from "./imports-table.tsx";
import { listSearch, readImportList } from "./list.server.ts";
import { nextStep } from "./next-step.ts";
import { readUploads } from "./read-uploads.server.ts";
import { BookDataTable, StepsTable } from "./steps-table.tsx";
import { UploadForm } from "./upload-form.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.datasets.list.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "import:read");
  const list = await readImportList(scope, readTerm(params), readSearch(request, listSearch));
  // The page does not wait for it, nor fail when the database is busy: the next visit writes it down.
  markImportJobsSeen(scope).catch(() => {});
  return list;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "import:create");
  const term = readTerm(params);
  const uploads = await readUploads(request);
  if (!uploads.ok)
    return data({ refusal: uploads.refusal }, { status: uploads.refusal === "too-large" ? 413 : 422 });
  const received: number[] = [];
  for (const file of uploads.files) {
    const { importId } = await receiveFile(scope, {
      term: formatTerm(term),
      file,
      expected: uploads.expected,
    });
    received.push(importId);
  }
  const [only, another] = received;
  return redirect(
    only !== undefined && another === undefined ? paths.import(term, only) : paths.imports(term),
  );
}

export default function Imports() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.datasets.list;
  const { pathname, search } = useLocation();
  const links = tableLinks(search, { sort: "", direction: "asc" });
  const next = nextStep(list.steps);
  useAskAgain(list.open.some(({ atWork }) => atWork));
  return (
    <>
      <PageTitle
        title={own.title}
        count={list.all > 0 ? own.count(formatCount(list.all)) : undefined}
        intro={own.intro}
      />
      {list.may.create ? (
        <UploadForm
          key={`${list.open[0]?.id} ${list.lines[0]?.id}`}
          action={paths.imports(list.term)}
          megabytes={list.maxUploadMegabytes}
          refusal={answer?.refusal ?? null}
          expected={null}
        />
      ) : null}
      {list.open.length > 0 ? (
        <section className="panel stack">
          <h2>{own.open}</h2>
          <p className="quiet">{own.openNote}</p>
          <ImportsTable caption={own.open} term={list.term} rows={list.open} />
        </section>
      ) : null}
      <StepsTable list={list} next={next?.kind ?? null} />
      <BookDataTable list={list} />
      <section className="panel stack" id="history">
        <h2>{own.history}</h2>
        {list.counts.length > 1 ? (
          <FilterChips
            label={own.filter}
            chips={[
              {
                label: words.components.table.all,
                href: `${pathname}${links.filter("kind", null)}`,
                active: !list.search.kind,
                count: list.all,
              },
              ...list.counts.map(({ kind, count }) => ({
                label: words.imports.tableKinds[kind],
                href: `${pathname}${links.filter("kind", kind)}`,
                active: list.search.kind === kind,
                count,
              })),
            ]}
          />
        ) : null}
        <ImportsTable
          caption={own.history}
          term={list.term}
          rows={list.lines}
          empty={<Empty title={own.noHistory}>{own.noHistoryMore}</Empty>}
        />
        <Paging page={list.search.page} total={list.total} href={links.page} />
      </section>
    </>
  );
}
