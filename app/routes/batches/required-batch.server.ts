import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { type BatchExport, findBatchExport } from "#db/queries/batch-exports.ts";
import { type BatchSubmission, findSubmission } from "#db/queries/batch-submissions.ts";
import { type Batch, findBatch } from "#db/queries/batches.ts";
import type { Scope } from "#db/scope.ts";

export type RequiredBatch = { scope: Scope; term: Term; batch: Batch };

const id = z.coerce.number().int().positive();

/** Who asks for which batch: 404 for one that the school does not have in this term, 403 without the permission. */
export async function requireBatch(request: Request, params: Params, action: Action): Promise<RequiredBatch> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const batch = await findBatch(scope, readParams(params, z.object({ batch: id })).batch);
  if (!batch || batch.term !== formatTerm(term)) throw new Response(null, { status: 404 });
  return { scope, term, batch };
}

/** The same with an export of the batch. */
export async function requireExport(
  request: Request,
  params: Params,
  action: Action,
): Promise<RequiredBatch & { made: BatchExport }> {
  const found = await requireBatch(request, params, action);
  const made = await findBatchExport(found.scope, readParams(params, z.object({ export: id })).export);
  if (!made || made.batchId !== found.batch.id) throw new Response(null, { status: 404 });
  return { ...found, made };
}

/** The same with a submission of the batch. */
export async function requireSubmission(
  request: Request,
  params: Params,
  action: Action,
): Promise<RequiredBatch & { submission: BatchSubmission }> {
  const found = await requireBatch(request, params, action);
  const asked = readParams(params, z.object({ submission: id })).submission;
  const submission = await findSubmission(found.scope, asked);
  if (!submission || submission.batchId !== found.batch.id) throw new Response(null, { status: 404 });
  return { ...found, submission };
}
