import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { batchesSheet } from "#reports/workbooks/batches.ts";
import { readBatchList } from "./list.server.ts";

/** The batches of the term as they are seen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "batch:read");
  const scope = await requireStaff(request, "export:create");
  const words = wordsIn(readPreferences(request).language);
  const { term, rows } = await readBatchList(scope, readTerm(params));
  return listResponse(request, scope, {
    kind: "batches-list",
    term,
    title: words.batchPages.file,
    sheets: [batchesSheet(rows, words)],
  });
}
