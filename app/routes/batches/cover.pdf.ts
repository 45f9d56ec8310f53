import type { LoaderFunctionArgs } from "@remix-run/node";
import { config } from "#app/config.server.ts";
import { pdfType } from "#app/domain/files/media-types.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { readBatchCover } from "#app/use-cases/rosters/read-batch-cover.ts";
import { renderBatchCover } from "#reports/documents/batch-cover.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { requireExport } from "./required-batch.server.ts";

/** The cover of an export, at most two pages: counts and hashes, nobody's data. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, batch, made } = await requireExport(request, params, "batch:read");
  const { language } = readPreferences(request);
  const words = wordsIn(language);
  const cover = { ...(await readBatchCover(scope, made)), batch: batchName(words, batch) };
  const bytes = await renderBatchCover(cover, language, fontLibrary(config().fontsFolder));
  const name = words.batchPages.exports.coverFile(String(batch.id), String(made.number));
  return fileResponse(name, bytes, pdfType);
}
