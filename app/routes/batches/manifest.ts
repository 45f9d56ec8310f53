import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/file-response.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { fetchExportFile } from "#app/use-cases/rosters/fetch-export-file.ts";
import { requireExport } from "./required-batch.server.ts";

/** The manifest of an export: rows, hashes, rules, plans, letter. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, made } = await requireExport(request, params, "batch:export");
  const file = await fetchExportFile(scope, made, null);
  if (!file) throw new Response(null, { status: 404 });
  const words = wordsIn(readPreferences(request).language).batchPages.exports;
  return fileResponse(words.manifestFile(String(made.batchId), String(made.number)), file.bytes);
}
