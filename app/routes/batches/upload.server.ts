import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { readUpload } from "#app/uploads.server.ts";
import { receiveRoster } from "#app/use-cases/rosters/receive-roster.ts";
import type { BatchAnswer, BooksAnswer } from "./batch-answers.ts";
import { forgetFailures } from "./batch-jobs.server.ts";
import { requireBatch } from "./required-batch.server.ts";

const uploadForm = z.object({ book: z.enum(bookKinds) });

/** Receives the file of a book of the batch; it is read and checked off the request. */
export async function upload(request: Request, params: Params) {
  // Who may is asked before the file is read.
  const { scope, batch } = await requireBatch(request, params, "roster:upload");
  const sent = await readUpload(request, uploadForm);
  if (!sent.ok && "refusal" in sent)
    return sent.refusal === "too-large" ? answer("tooLarge", 413) : answer("noFile", 422);
  if (!sent.ok) throw new Response(null, { status: 400 });
  const { book } = sent.value;
  if (!batch.books.some((one) => one.book === book)) return answer("notABook", 422);
  await forgetFailures(scope, batch.id, "check-roster");
  const outcome = await receiveRoster(scope, { batchId: batch.id, file: sent.file, expected: book });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  return answer(outcome.kind);
}

function answer(what: BooksAnswer["what"], status = 200) {
  return data<BatchAnswer>({ about: "books", what }, { status });
}
