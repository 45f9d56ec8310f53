import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { isMakeable, makeableBooks } from "#app/domain/rosters/making/makeable.ts";
import { checkForm } from "#app/forms.server.ts";
import { liveProgress } from "#app/jobs/live-jobs.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import type { Batch } from "#db/queries/batches.ts";
import { listBookMakings } from "#db/queries/made-books.ts";
import type { Scope } from "#db/scope.ts";
import type { BatchAnswer } from "./batch-answers.ts";
import { requireBatch } from "./required-batch.server.ts";

/** The books of a batch that the console can make, and what came of the last time. */
export async function readMakings(scope: Scope, { id, books }: Batch) {
  const makings = await listBookMakings(scope, id);
  return books.flatMap(({ book }) => {
    if (!isMakeable(book)) return [];
    const last = makings.find(({ input }) => input.book === book);
    return [
      {
        book,
        last: last
          ? {
              jobId: last.jobId,
              state: last.state,
              result: last.result,
              progress: liveProgress(last.jobId) ?? { done: last.done, total: last.total },
            }
          : null,
      },
    ];
  });
}

const makeForm = z.object({ book: z.enum(makeableBooks) });

/** Asks for a book to be made from the data in force. */
export async function make(request: Request, params: Params, form: FormData) {
  const { scope, batch } = await requireBatch(request, params, "roster:upload");
  const read = checkForm(form, makeForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const outcome = await startMaking(scope, { batchId: batch.id, book: read.value.book });
  const refusal = outcome.kind === "refused" ? outcome : null;
  return data<BatchAnswer>(
    { about: "making", book: read.value.book, refusal },
    { status: refusal === null ? 200 : 409 },
  );
}
