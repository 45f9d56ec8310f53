import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { may } from "#app/domain/people/permissions.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { recordFetch } from "#app/use-cases/record-fetch.ts";
import { findFile, readFileBytes } from "#db/queries/files.ts";
import { listBookMakings } from "#db/queries/made-books.ts";
import { requireBatch } from "./required-batch.server.ts";

const jobParams = z.object({ job: z.coerce.number().int().positive() });

/**
 * What is not in a book that the console made. ID numbers of rows without a code are in clear, so it goes to who may
 * unmask; that it was fetched is written down.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, batch } = await requireBatch(request, params, "roster:upload");
  if (!may(scope.user, "student:unmask")) throw new Response(null, { status: 403 });
  const { job } = readParams(params, jobParams);
  const making = (await listBookMakings(scope, batch.id)).find(({ jobId }) => jobId === job);
  const exportId = making?.result && making.result.kind !== "refused" ? making.result.exportId : null;
  const file = making?.fileId ? await findFile(scope, making.fileId) : undefined;
  if (exportId === null || !file) throw new Response(null, { status: 404 });
  await recordFetch(scope, { id: exportId, sha256: file.sha256 });
  return fileResponse(file.name, await readFileBytes(scope, file.id), file.mediaType);
}
