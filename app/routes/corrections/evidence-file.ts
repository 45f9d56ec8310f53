import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { fetchEvidence } from "#app/use-cases/corrections/fetch-evidence.ts";
import { requireCase } from "./required-case.server.ts";

const evidenceParams = z.object({ evidence: z.coerce.number().int().positive() });

/** A file of evidence, to be saved, never shown in the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireCase(request, params);
  const found = await fetchEvidence(required.scope, required, readParams(params, evidenceParams).evidence);
  if (!found) throw new Response(null, { status: 404 });
  return fileResponse(found.file.name, found.bytes, found.file.mediaType);
}
