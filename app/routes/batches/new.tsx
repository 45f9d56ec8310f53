import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { readForm, readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { BatchFields } from "./batch-fields.tsx";
import { newBatchSearch, readChosen, readNewBatch } from "./new-batch.server.ts";
import { faultsByField, newBatchForm } from "./new-batch-form.ts";
import { OrderChoice } from "./order-choice.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.batchPages.new);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "batch:create");
  return readNewBatch(scope, readTerm(params), readSearch(request, newBatchSearch));
}

const nothing = { reply: null, known: null, gone: false };

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "batch:create");
  const term = readTerm(params);
  const chosen = await readChosen(scope, formatTerm(term), readSearch(request, newBatchSearch));
  if (!chosen) return data({ ...nothing, gone: true }, { status: 409 });
  const form = await readForm(request, newBatchForm(chosen.order));
  if (!form.ok) return data({ ...nothing, reply: form.reply }, { status: 422 });
  const outcome = await createBatch(scope, {
    ...form.value,
    letterId: chosen.letter.id,
    order: chosen.place,
  });
  switch (outcome.kind) {
    case "created":
      return redirect(paths.batch(term, outcome.id));
    case "known-already":
      return data({ ...nothing, known: outcome.id }, { status: 409 });
    case "refused":
      return data(
        { ...nothing, reply: { status: "error" as const, error: faultsByField(outcome.faults) } },
        { status: 422 },
      );
    case "not-found":
      return data({ ...nothing, gone: true }, { status: 409 });
  }
}

export default function NewBatchPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().batchPages;
  return (
    <>
      <PageTitle
        title={words.new}
        trail={{ to: paths.batches(page.term), label: words.title }}
        intro={words.form.chooseOrderMore}
      />
      {page.chosen ? (
        <BatchFields
          key={`${page.chosen.letter.id} ${page.chosen.place} ${page.chosen.division}`}
          term={page.term}
          chosen={page.chosen}
          reply={answer?.reply}
          known={answer?.known ?? null}
        />
      ) : (
        <OrderChoice page={page} gone={answer?.gone ?? false} />
      )}
    </>
  );
}
