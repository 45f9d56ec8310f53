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
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { KnownLetter } from "./known-letter.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { emptyOrder, faultsByField, letterForm, letterReply } from "./letter-form.ts";
import { readLetterForm } from "./read-letter-form.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.letters.new);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "letter:edit");
  return { term: readTerm(params) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "letter:edit");
  const term = readTerm(params);
  const form = await readLetterForm(request, letterForm);
  if (!form.ok) return data({ reply: form.reply, known: null }, { status: 422 });
  const typed = form.value;
  const outcome = await saveLetter(scope, { typed, edited: null });
  switch (outcome.kind) {
    case "saved":
      return redirect(`${paths.letter(term, outcome.id)}?saved`);
    case "known-already":
      return data(
        { reply: letterReply(typed, { number: [outcome.kind] }), known: outcome.id },
        { status: 422 },
      );
    case "refused":
      return data({ reply: letterReply(typed, faultsByField(outcome.faults)), known: null }, { status: 422 });
    default:
      throw new Error(`A new letter cannot be: ${outcome.kind}`);
  }
}

export default function NewLetter() {
  const { term } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().letters;
  const name = formatTerm(term);
  return (
    <>
      <PageTitle
        title={words.new}
        trail={{ to: paths.letters(term), label: words.title }}
        intro={words.intro}
      />
      <KnownLetter term={term} known={answer?.known ?? null} />
      <LetterFields
        letter={{ number: "", issuedOn: "", subject: "", orders: [emptyOrder(name)] }}
        version={null}
        term={name}
        reply={answer?.reply}
        back={paths.letters(term)}
      />
    </>
  );
}
