import { Empty } from "#app/components/empty.tsx";
import { Fold } from "#app/components/fold.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import {
  type AuditFieldChange,
  actionWords,
  changeWords,
  personWords,
  subjectWords,
} from "#app/i18n/audit-sentences.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";

/** More changes than these are folded away. */
const shownChanges = 4;

/** Entries in words: who did what to what, and what it was before and after. */
export function EntriesTable({
  term,
  entries,
  names,
  mayManage,
  mayReadRuns,
}: {
  term: Term;
  entries: readonly {
    seq: number;
    at: string;
    userId: number | null;
    userName: string;
    action: string;
    subject: string;
    changes: readonly AuditFieldChange[];
  }[];
  names: Readonly<Record<string, string>>;
  mayManage: boolean;
  mayReadRuns: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const { columns, caption, none } = words.audit.list;
  const hrefOf = (subject: string): string | null => {
    const [, kind, id = ""] = /^(user|comparison):(\d+)/.exec(subject) ?? [];
    if (kind === "user" && mayManage) return paths.userAccount(term, Number(id));
    return kind === "comparison" && mayReadRuns ? paths.comparison(term, Number(id)) : null;
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      empty={<Empty title={none} />}
      rows={entries}
      rowKey={({ seq }) => seq}
      columns={[
        { key: "seq", title: columns.seq, end: true, cell: ({ seq }) => seq },
        { key: "at", title: columns.at, keep: true, cell: ({ at }) => formatMoment(at, language) },
        { key: "who", title: columns.who, keep: true, cell: (entry) => personWords(words, entry) },
        {
          key: "action",
          title: columns.action,
          keep: true,
          cell: ({ action }) => actionWords(words, action),
        },
        {
          key: "subject",
          title: columns.subject,
          cell: ({ subject }) => {
            const text = subjectWords(words, subject, (id) => names[id]);
            const href = hrefOf(subject);
            return href === null ? text : <a href={href}>{text}</a>;
          },
        },
        { key: "changes", title: columns.changes, cell: ({ changes }) => <Changes changes={changes} /> },
      ]}
    />
  );
}

function Changes({ changes }: { changes: readonly AuditFieldChange[] }) {
  const words = useWords();
  const lines = (some: readonly AuditFieldChange[]) =>
    some.map((change) => <div key={change.field}>{changeWords(words, change)}</div>);
  if (changes.length <= shownChanges) return <>{lines(changes)}</>;
  return (
    <>
      {lines(changes.slice(0, shownChanges))}
      <Fold label={words.audit.list.more(String(changes.length - shownChanges))}>
        {lines(changes.slice(shownChanges))}
      </Fold>
    </>
  );
}
