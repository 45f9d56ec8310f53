import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Empty } from "#app/components/empty.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { config } from "#app/config.server.ts";
import { may } from "#app/domain/people/permissions.ts";
import type { WorkbookChange } from "#app/domain/rosters/difference.ts";
import { titled } from "#app/page-meta.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listSealedBooks } from "#db/queries/exported-books.ts";
import { type FileCheck, readFileCheck, statusOf } from "./file-check.server.ts";
import { FileCheckForm } from "./file-check-form.tsx";
import { FileCheckResult } from "./file-check-result.tsx";
import "./rosters.css";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.rosterPages.fileCheck.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "roster:read");
  const sealed = await listSealedBooks(scope);
  return {
    term: readTerm(params),
    sealed: sealed.map(({ exportId, exportNumber, book, term }) => ({ exportId, exportNumber, book, term })),
    maxUploadMegabytes: Math.floor(config().maxUploadBytes / 1024 / 1024),
    mayExport: may(scope.user, "export:create"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "roster:read");
  const check = await readFileCheck(request, scope, readTerm(params));
  return data(shortOf(check), { status: statusOf(check) });
}

/** So many differences are listed; all of them are counted, and stand in the file. */
const mostShown = 500;

function shortOf(check: FileCheck) {
  if (check.kind !== "held") return check;
  const { against, difference, changes } = check;
  const count = (kind: WorkbookChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  return {
    kind: "held" as const,
    against,
    identical: difference.identical,
    sameContent: difference.sameContent,
    reordered: difference.reordered,
    counts: { changed: count("changed"), added: count("added"), removed: count("removed") },
    total: changes.length,
    changes: changes.slice(0, mostShown),
  };
}
export type ShownCheck = ReturnType<typeof shortOf>;

export default function FileCheckPage() {
  const page = useLoaderData<typeof loader>();
  const check = useActionData<typeof action>();
  const words = useWords().rosterPages.fileCheck;
  return (
    <>
      <PageTitle title={words.title} intro={words.intro} />
      {page.sealed.length === 0 ? (
        <Empty title={words.none}>{words.noneMore}</Empty>
      ) : (
        <FileCheckForm page={page} />
      )}
      {check ? <FileCheckResult term={page.term} check={check} /> : null}
    </>
  );
}
