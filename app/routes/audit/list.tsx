import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { may } from "#app/domain/people/permissions.ts";
import { subjectWords } from "#app/i18n/audit-sentences.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listAuditPage, listAuditUserIds } from "#db/queries/audit-list.ts";
import { listUserNames } from "#db/queries/users.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { readAuditSearch } from "./audit-list.server.ts";
import { EntriesTable } from "./entries-table.tsx";
import { mostExported } from "./most-exported.ts";

const pageSize = 50;

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.audit.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "audit:read");
  const words = wordsIn(readPreferences(request).language);
  const [names, userIds] = await Promise.all([listUserNames(scope), listAuditUserIds(scope)]);
  const { search, filter, badDates, total } = await readAuditSearch(request, scope, words, names);
  const entries = await listAuditPage(scope, filter, {
    limit: pageSize,
    offset: (search.page - 1) * pageSize,
  });
  return {
    term: readTerm(params),
    search: { ...search, subject: shownSubject(words, search.subject, names) },
    badDates,
    total,
    entries,
    // Names of accounts that an entry of this page is about.
    names: Object.fromEntries(
      entries.flatMap(({ subject }) => {
        const id = Number(/^user:(\d+)$/.exec(subject)?.[1]);
        const name = names.get(id);
        return name === undefined ? [] : [[id, name]];
      }),
    ),
    people: userIds
      .filter((id) => id !== 0)
      .map((id) => ({ id, name: names.get(id) ?? String(id) }))
      .sort((a, b) => collator.compare(a.name, b.name)),
    mayManage: may(scope.user, "account:manage"),
    mayReadRuns: may(scope.user, "comparison:read"),
  };
}

/** A link's "user:12" as the words one would type. */
function shownSubject(words: Words, subject: string, names: ReadonlyMap<number, string>): string {
  return /^[a-z]+:\S+$/.test(subject) ? subjectWords(words, subject, (id) => names.get(id)) : subject;
}

const collator = new Intl.Collator("zh-Hant-TW");

export default function Audit() {
  const { term, search, badDates, total, people, ...table } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.audit;
  const { search: asked } = useLocation();
  const links = tableLinks(asked, search);
  return (
    <>
      <PageTitle
        title={own.title}
        count={own.count(formatCount(total))}
        intro={own.intro}
        actions={
          <>
            {total > 0 && total <= mostExported ? (
              <ButtonLink to={`${paths.auditFile(term)}${asked}`} icon="download" download>
                {words.components.table.exportShown}
              </ButtonLink>
            ) : null}
            <ButtonLink to={paths.auditCheck(term)} look="primary" icon="check">
              {own.check.button}
            </ButtonLink>
          </>
        }
      />
      <AuditFilters search={search} people={people} action={paths.audit(term)} />
      {badDates.map((text) => (
        <Message key={text} tone="warn" title={own.filter.badDate(text)} />
      ))}
      {total > mostExported ? <p className="quiet">{own.list.tooMany(formatCount(mostExported))}</p> : null}
      <EntriesTable term={term} {...table} />
      <Paging page={search.page} total={total} href={links.page} />
    </>
  );
}
