import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/file-response.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { fetchImportFile } from "#app/use-cases/fetch-import-file.ts";
import { readImportId, requireImport } from "./detail.server.ts";

/** A file of an import, to be saved: as it came, or with what is wrong in it. */
export async function importFileResponse(
  { request, params }: LoaderFunctionArgs,
  which: "original" | "returned",
): Promise<Response> {
  const scope = await requireStaff(request, "import:read");
  const one = await requireImport(scope, readImportId(params), readTerm(params));
  const file = await fetchImportFile(scope, one, which);
  if (!file) throw new Response(null, { status: 404 });
  return fileResponse(file.name, file.bytes);
}
