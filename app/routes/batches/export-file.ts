import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { fetchExportFile } from "#app/use-cases/rosters/fetch-export-file.ts";
import { requireExport } from "./required-batch.server.ts";

const fileParams = z.object({ book: z.enum(bookKinds) });

/** A book of an export, byte for byte as it was signed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, made } = await requireExport(request, params, "batch:export");
  const file = await fetchExportFile(scope, made, readParams(params, fileParams).book);
  if (!file) throw new Response(null, { status: 404 });
  return fileResponse(file.name, file.bytes);
}
