import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { fetchImportFile } from "#app/use-cases/fetch-import-file.ts";
import { requireImport } from "./detail.server.ts";

const fileParams = z.object({ id: z.coerce.number().int().positive() });

/** The uploaded file, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "import:read");
  const one = await requireImport(scope, readParams(params, fileParams).id, readTerm(params));
  const file = await fetchImportFile(scope, one, "original");
  if (!file) throw new Response(null, { status: 404 });
  return fileResponse(file.name, file.bytes);
}
