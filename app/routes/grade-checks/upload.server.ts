import type { Params } from "@remix-run/react";
import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { readParams } from "#app/forms.server.ts";
import { readResultsFile } from "#app/use-cases/grade-checks/results-file.ts";
import { findUpload, type StoredUpload } from "#db/queries/grade-check-uploads.ts";
import { type RequiredRound, requireRound } from "./required-round.server.ts";

export type RequiredUpload = RequiredRound & { upload: StoredUpload };

const uploadParams = z.object({ upload: z.coerce.number().int().positive() });
/** So many rows that are not accepted are shown; the returned file has all. */
const mostShown = 100;

/** Who asks for which file of a round: 404 for one that the round does not have. */
export async function requireUpload(request: Request, params: Params): Promise<RequiredUpload> {
  const required = await requireRound(request, params, "grade-check:edit");
  const upload = await findUpload(required.scope, readParams(params, uploadParams).upload);
  if (upload?.roundId !== required.round.id) throw new Response(null, { status: 404 });
  return { ...required, upload };
}

/** All that the page of a file shows: before it is decided about, what would come of it. */
export async function readUploadPage({ scope, term, round, upload }: RequiredUpload) {
  const { id, fileName, state, counts, version, receivedAt } = upload;
  const read = state === "read" ? await readResultsFile(scope, round, upload) : null;
  return {
    term,
    round: { id: round.id, number: round.number, state: roundOn(round, dayInTaipei(scope.now)).state },
    upload: { id, fileName, state, counts, version, receivedAt },
    preview: read && {
      seen: read.judged.seen,
      counts: read.judged.counts,
      blank: read.blank,
      students: read.judged.answers.length,
      doubts: read.judged.answers.filter((answer) => answer.state === "doubt").length,
      rejected: read.judged.rejected.slice(0, mostShown),
    },
  };
}
export type UploadPage = Awaited<ReturnType<typeof readUploadPage>>;
