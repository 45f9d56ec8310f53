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
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { CaseFields } from "./case-fields.tsx";
import { FindRecord } from "./find-record.tsx";
import { newSearch, readNewCase } from "./new.server.ts";
import { newCaseForm } from "./new-form.ts";
import { OpenRefused } from "./open-refused.tsx";
import "./corrections.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.correctionPages.new);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "correction:open");
  return readNewCase(scope, readTerm(params), readSearch(request, newSearch));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "correction:open");
  const term = readTerm(params);
  const form = await readForm(request, newCaseForm);
  if (!form.ok) return data({ reply: form.reply, refusal: null }, { status: 422 });
  const { seen, inReceiptWindow, field, ...typed } = form.value;
  const outcome = await openCase(scope, {
    ...typed,
    field,
    term: formatTerm(term),
    inReceiptWindow: inReceiptWindow === "yes",
    seenBefore: seen[field] ?? null,
  });
  if (outcome.kind === "opened") return redirect(`${paths.correction(term, outcome.id)}?saved`);
  return data({ reply: null, refusal: outcome.refusal }, { status: 422 });
}

export default function NewCorrection() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().correctionPages;
  return (
    <>
      <PageTitle
        title={words.new}
        trail={{ to: paths.corrections(page.term), label: words.title }}
        intro={words.intro}
      />
      {answer?.refusal ? <OpenRefused term={page.term} refusal={answer.refusal} /> : null}
      <FindRecord page={page} />
      {page.found ? (
        <CaseFields
          key={`${page.found.studentNumber} ${page.found.course}`}
          found={page.found}
          doubt={page.doubt}
          finding={page.finding}
          reply={answer?.reply ?? undefined}
        />
      ) : null}
    </>
  );
}
