import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { filterOf } from "#app/components/table/table-search.ts";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listNameListClasses } from "#app/use-cases/rosters/read-name-list.ts";
import { NameListForm } from "./name-list-fields.tsx";
import { findNameListJob } from "./name-list-job.server.ts";
import { NameListWork } from "./name-list-work.tsx";
import "./rosters.css";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.rosterPages.nameLists.title);

const search = z.object({ refused: filterOf(["columns-missing", "nobody", "reason-missing", "busy"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "name-list:create");
  const term = readTerm(params);
  const [classes, job] = await Promise.all([
    listNameListClasses(scope, formatTerm(term)),
    findNameListJob(scope),
  ]);
  return {
    term,
    refused: readSearch(request, search).refused ?? null,
    classes,
    ownOnly: reachOf(scope.user, "name-list:create") === "own-classes",
    mayUnmask: may(scope.user, "student:unmask"),
    job,
  };
}
export type NameListsPage = Awaited<ReturnType<typeof loader>>;

/** Lists of names: which columns, which classes, as what. */
export default function NameLists() {
  const page = useLoaderData<typeof loader>();
  const words = useWords().rosterPages.nameLists;
  return (
    <>
      <PageTitle
        title={words.title}
        count={page.ownOnly ? words.ownClasses : undefined}
        intro={words.intro}
      />
      {page.refused ? <Message focus tone="bad" title={words.refusals[page.refused]} /> : null}
      {page.job ? <NameListWork term={page.term} job={page.job} /> : null}
      {page.classes.length === 0 ? (
        <Empty title={words.noClasses}>{words.noClassesMore}</Empty>
      ) : (
        <NameListForm page={page} />
      )}
    </>
  );
}
