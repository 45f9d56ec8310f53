import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { fetchRosterFile } from "#app/use-cases/rosters/fetch-roster-file.ts";
import { findRoster } from "#db/queries/rosters.ts";
import { requireBatch } from "./required-batch.server.ts";

const fileParams = z.object({ roster: z.coerce.number().int().positive() });

/** A book as the school uploaded it, byte for byte: every row of it in clear, so for who uploads only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, batch } = await requireBatch(request, params, "roster:upload");
  const roster = await findRoster(scope, readParams(params, fileParams).roster);
  if (!roster || roster.batchId !== batch.id) throw new Response(null, { status: 404 });
  const file = await fetchRosterFile(scope, roster);
  if (!file) throw new Response(null, { status: 404 });
  return fileResponse(file.name, file.bytes);
}
