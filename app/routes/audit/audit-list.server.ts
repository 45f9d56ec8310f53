import { z } from "zod";
import { searchText, tableSearch } from "#app/components/table/table-search.ts";
import { parseDate } from "#app/domain/calendar/roc-date.ts";
import { dayBegins, dayIsOver } from "#app/domain/calendar/taipei-day.ts";
import { readSearch } from "#app/forms.server.ts";
import { type AuditFilter, countAuditEntries } from "#db/queries/audit-list.ts";
import type { SchoolScope } from "#db/scope.ts";

const search = tableSearch(["seq"], "seq", "desc").extend({
  who: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  action: z
    .string()
    .regex(/^[a-z-]+(:[a-z-]+)?$/)
    .optional()
    .catch(undefined),
  subject: searchText,
  from: searchText,
  to: searchText,
});
export type AuditSearch = z.output<typeof search>;

/** What the address asks for: its own words, the filter they make, and how many entries that has. */
export async function readAuditSearch(
  request: Request,
  scope: SchoolScope,
): Promise<{ search: AuditSearch; filter: AuditFilter; badDates: string[]; total: number }> {
  const asked = readSearch(request, search);
  const [from, to] = [parseDate(asked.from), parseDate(asked.to)];
  const filter: AuditFilter = {
    userId: asked.who,
    action: asked.action,
    subject: asked.subject || undefined,
    from: from && dayBegins(from),
    before: to && dayIsOver(to),
  };
  return {
    search: asked,
    filter,
    badDates: [asked.from, asked.to].filter((text) => text !== "" && parseDate(text) === undefined),
    total: await countAuditEntries(scope, filter),
  };
}
