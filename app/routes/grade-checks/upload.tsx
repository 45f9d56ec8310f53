import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { confirmResultsFile, discardResultsFile } from "#app/use-cases/grade-checks/results-file.ts";
import { readUploadPage, requireUpload } from "./upload.server.ts";
import { UploadCounts, UploadPreview } from "./upload-preview.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.upload.fileName ?? words.gradeCheckPages.results.title);

const decision = z.object({
  intent: z.enum(["confirm", "discard"]),
  version: z.coerce.number().int(),
  seen: z.coerce.number().int().min(0).default(0),
  reason: z.string().max(2000).default(""),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readUploadPage(await requireUpload(request, params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round, upload } = await requireUpload(request, params);
  const form = await readForm(request, decision);
  if (!form.ok) throw new Response(null, { status: 400 });
  const { intent, version, seen, reason } = form.value;
  const which = { roundId: round.id, uploadId: upload.id, version };
  if (intent === "discard") {
    if (await discardResultsFile(scope, which)) return redirect(paths.gradeCheckResults(term, round.id));
    return data({ kind: "conflict" as const }, { status: 409 });
  }
  const outcome = await confirmResultsFile(scope, { ...which, seen, reason });
  switch (outcome.kind) {
    case "confirmed":
      return redirect(`${paths.gradeCheckUpload(term, round.id, upload.id)}?confirmed`);
    case "not-found":
      throw new Response(null, { status: 404 });
    case "conflict":
      return data(outcome, { status: 409 });
    case "refused":
      return data(outcome, { status: 422 });
  }
}

/** A file with results: what would come of it, or what came of it. */
export default function CheckUpload() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const words = useWords();
  const own = words.gradeCheckPages.results;
  const { term, round, upload, preview } = page;
  return (
    <>
      <PageTitle
        title={upload.fileName}
        trail={{ to: paths.gradeCheckResults(term, round.id), label: own.title }}
        count={own.states[upload.state]}
      />
      {params.has("confirmed") && !answer ? <Message focus tone="good" title={own.confirmed} /> : null}
      {answer?.kind === "conflict" ? (
        <Message focus tone="warn" title={own.conflict} toDo={own.conflictToDo} />
      ) : null}
      {answer?.kind === "refused" ? (
        <Message
          focus
          tone="bad"
          title={
            answer.reason === "nothing-accepted"
              ? own.nothingAccepted
              : words.gradeChecks.entryRefusals[answer.reason]
          }
        />
      ) : null}
      {upload.counts ? <UploadCounts counts={upload.counts} /> : null}
      {preview ? <UploadPreview page={page} preview={preview} /> : null}
    </>
  );
}
