import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { Button } from "#app/components/button.tsx";
import { DropFile } from "#app/components/drop-file.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { resultColumns } from "#app/domain/grade-checks/result-file.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readUpload } from "#app/uploads.server.ts";
import { type ResultsFileRefusal, receiveResultsFile } from "#app/use-cases/grade-checks/results-file.ts";
import { listUploads } from "#db/queries/grade-check-uploads.ts";
import { listUserNames } from "#db/queries/users.ts";
import { requireRound } from "./required-round.server.ts";
import { roundName } from "./round-words.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.gradeCheckPages.results.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:edit");
  const [uploads, names] = await Promise.all([listUploads(scope, round.id), listUserNames(scope)]);
  return {
    term,
    round: { id: round.id, number: round.number, state: roundOn(round, dayInTaipei(scope.now)).state },
    uploads: uploads.map(({ id, fileName, state, counts, receivedAt, receivedBy }) => ({
      ...{ id, fileName, state, receivedAt, accepted: counts?.accepted ?? null },
      by: receivedBy === null ? null : (names.get(receivedBy) ?? null),
    })),
  };
}

type Refusal = ResultsFileRefusal | { reason: "no-file" };

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:edit");
  const upload = await readUpload(request, z.object({}));
  if (!upload.ok) {
    const tooLarge = "refusal" in upload && upload.refusal === "too-large";
    const refusal: Refusal = tooLarge ? { reason: "too-large", detail: null } : { reason: "no-file" };
    return data({ refusal }, { status: tooLarge ? 413 : 422 });
  }
  const { kind: _, ...outcome } = await receiveResultsFile(scope, { roundId: round.id, file: upload.file });
  if ("uploadId" in outcome) return redirect(paths.gradeCheckUpload(term, round.id, outcome.uploadId));
  const refusal: Refusal = outcome;
  return data({ refusal }, { status: 422 });
}

/** Results from a file: what came before, and the place for the next one. */
export default function CheckResults() {
  const { term, round, uploads } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const own = words.gradeCheckPages.results;
  const busy = useNavigation().formMethod === "POST";
  const headers = Object.values(resultColumns).map(({ header }) => header);
  return (
    <>
      <PageTitle
        title={own.title}
        trail={{ to: paths.gradeCheck(term, round.id), label: roundName(words, round) }}
        intro={own.intro(headers.join(words.letters.and))}
      />
      {answer ? <RefusalMessage refusal={answer.refusal} /> : null}
      {round.state === "upcoming" ? (
        <Message tone="info" title={words.gradeCheckPages.homeroom.notOpen} />
      ) : (
        <Form method="post" encType="multipart/form-data" className="panel form no-print">
          <DropFile label={own.file} text={own.drop} accept=".xlsx,.csv,.txt" />
          <div className="form-buttons">
            <Button look="primary" icon="upload" busy={busy}>
              {own.upload}
            </Button>
          </div>
        </Form>
      )}
      <DataTable
        caption={own.uploads}
        rows={uploads}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.gradeCheckUpload(term, round.id, id)}
        empty={<Empty title={own.none} />}
        columns={[
          { key: "file", title: own.file, cell: ({ fileName }) => fileName },
          { key: "state", title: own.state, keep: true, cell: ({ state }) => own.states[state] },
          {
            key: "accepted",
            title: own.accepted,
            end: true,
            cell: ({ accepted }) => (accepted === null ? "—" : formatCount(accepted)),
          },
          {
            key: "at",
            title: own.at,
            keep: true,
            cell: ({ receivedAt }) => formatMoment(receivedAt, language),
          },
          { key: "by", title: own.by, keep: true, cell: ({ by }) => by ?? "—" },
        ]}
      />
    </>
  );
}

function RefusalMessage({ refusal }: { refusal: Refusal }) {
  const words = useWords();
  const own = words.gradeCheckPages.results;
  if (refusal.reason === "no-file") return <Message focus tone="bad" title={own.noFile} />;
  if ("missing" in refusal) {
    const title =
      refusal.reason === "no-result-rows"
        ? own.noRows
        : own.noColumns(refusal.missing.join(words.letters.and));
    return <Message focus tone="bad" title={title} toDo={own.refusedToDo} />;
  }
  const { what, action: toDo } = words.imports.fileRefusals[refusal.reason];
  const params: Record<string, string> = refusal.detail === null ? {} : { detail: refusal.detail };
  return <Message focus tone="bad" title={what(params)} toDo={toDo(params)} />;
}
