import { z } from "zod";
import { searchText, tableSearch } from "#app/components/table/table-search.ts";
import { parseDate } from "#app/domain/calendar/roc-date.ts";
import { dayBegins, dayIsOver } from "#app/domain/calendar/taipei-day.ts";
import { readSearch } from "#app/forms.server.ts";
import { subjectsMeant } from "#app/i18n/audit-sentences.ts";
import type { Words } from "#app/i18n/words.ts";
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

/** What the address asks for: its own words, the filter they make, and how many entries that has. `people`: names by account. */
export async function readAuditSearch(
  request: Request,
  scope: SchoolScope,
  words: Words,
  people: ReadonlyMap<number, string>,
): Promise<{ search: AuditSearch; filter: AuditFilter; badDates: string[]; total: number }> {
  const asked = readSearch(request, search);
  const [from, to] = [parseDate(asked.from), parseDate(asked.to)];
  const filter: AuditFilter = {
    userId: asked.who,
    action: asked.action,
    subjects: asked.subject === "" ? undefined : subjectsMeant(words, asked.subject, people),
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
