import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { cancelComparison } from "#app/use-cases/cancel-comparison.ts";
import { startComparison } from "#app/use-cases/start-comparison.ts";
import { readRunList } from "./list.server.ts";
import { RunsTable } from "./runs-table.tsx";
import { StartPanel } from "./start-panel.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.comparisons.title);

const listForm = z.object({ intent: z.enum(["start", "cancel"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "comparison:read");
  return readRunList(scope, readTerm(params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "comparison:run");
  const term = readTerm(params);
  const form = await readForm(request, listForm);
  if (!form.ok) throw data(null, { status: 400 });
  if (form.value.intent === "cancel") {
    const { kind } = await cancelComparison(scope, formatTerm(term));
    return data({ kind }, { status: kind === "cancelled" ? 200 : 409 });
  }
  const outcome = await startComparison(scope, formatTerm(term));
  if (outcome.kind === "refused") return data(outcome, { status: 409 });
  return redirect(paths.comparisons(term));
}

export default function Comparisons() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().comparisons;
  const { runs, may, missing } = list;
  return (
    <>
      <PageTitle
        title={words.title}
        count={runs.length > 0 ? words.list.count(formatCount(runs.length)) : undefined}
        intro={words.list.intro}
      />
      <StartPanel list={list} answer={answer} />
      <RunsTable
        list={list}
        empty={
          <Empty title={words.list.empty}>
            {may.run && missing.length === 0 ? <p>{words.list.emptyReady}</p> : null}
          </Empty>
        }
      />
    </>
  );
}
