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
import { LetterConflict } from "./letter-conflict.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { editLetterForm, faultsByField, letterReply, typedLetter } from "./letter-form.ts";
import { readLetterForm } from "./read-letter-form.server.ts";
import { requireLetter } from "./stored-letter.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.letters.detail.edit);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "letter:edit");
  const { id, version, ...letter } = await requireLetter(scope, params);
  return { term: readTerm(params), id, version, letter: typedLetter(letter) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "letter:edit");
  const { id } = await requireLetter(scope, params);
  const form = await readLetterForm(request, editLetterForm);
  const nothing = { known: null, conflict: null };
  if (!form.ok) return data({ ...nothing, reply: form.reply }, { status: 422 });
  const { version, ...typed } = form.value;
  const outcome = await saveLetter(scope, { typed, edited: { id, version } });
  switch (outcome.kind) {
    case "saved":
      return redirect(`${paths.letter(readTerm(params), id)}?saved`);
    case "conflict":
      return data({ reply: letterReply(typed), known: null, conflict: outcome.current }, { status: 409 });
    case "known-already":
      return data(
        { ...nothing, reply: letterReply(typed, { number: [outcome.kind] }), known: outcome.id },
        { status: 422 },
      );
    case "refused":
      return data({ ...nothing, reply: letterReply(typed, faultsByField(outcome.faults)) }, { status: 422 });
    case "not-found":
      throw new Response(null, { status: 404 });
  }
}

export default function EditLetter() {
  const { term, id, version, letter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().letters;
  return (
    <>
      <PageTitle title={words.detail.edit} trail={{ to: paths.letter(term, id), label: letter.number }} />
      {answer?.conflict ? <LetterConflict current={answer.conflict} /> : null}
      <KnownLetter term={term} known={answer?.known ?? null} />
      <LetterFields
        letter={letter}
        version={answer?.conflict?.version ?? version}
        term={formatTerm(term)}
        reply={answer?.reply}
        back={paths.letter(term, id)}
      />
    </>
  );
}
