import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listAuditPage } from "#db/queries/audit-list.ts";
import { listUserNames } from "#db/queries/users.ts";
import { auditSheet } from "#reports/workbooks/audit-entries.ts";
import { readAuditSearch } from "./audit-list.server.ts";
import { mostExported } from "./most-exported.ts";

/** The entries as they are seen: the same filter, newest first, all pages; never silently less than all. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "audit:read");
  const { language } = readPreferences(request);
  const words = wordsIn(language);
  const names = await listUserNames(scope);
  const { filter, total } = await readAuditSearch(request, scope, words, names);
  if (total > mostExported) throw new Response(null, { status: 413 });
  const entries = await listAuditPage(scope, filter, { limit: mostExported, offset: 0 });
  return listResponse(request, scope, {
    kind: "audit-list",
    term: readTerm(params),
    title: words.audit.file,
    sheets: [auditSheet(entries, (id) => names.get(id), language)],
  });
}
