import { Link } from "@remix-run/react";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import { FileChanges } from "./file-changes.tsx";
import type { ShownCheck } from "./file-check.tsx";

type Held = Extract<ShownCheck, { kind: "held" }>;

/** What became of the check: the same, the same but for the bytes, what differs, or why it could not be checked. */
export function FileCheckResult({ term, check }: { term: Term; check: ShownCheck }) {
  const words = useWords();
  const own = words.rosterPages.fileCheck;
  switch (check.kind) {
    case "no-upload":
      return <Message focus tone="bad" title={own.refusals[check.refusal]} kept={own.notKept} />;
    case "unreadable": {
      const { what, action } = words.imports.fileRefusals[check.refusal];
      const params = { detail: check.detail ?? "" };
      return <Message focus tone="bad" title={what(params)} kept={own.notKept} toDo={action(params)} />;
    }
    case "not-a-workbook":
      return (
        <Message
          focus
          tone="bad"
          title={own.notWorkbook.title}
          kept={own.notKept}
          toDo={own.notWorkbook.toDo}
        />
      );
    case "not-found":
    case "no-match":
      return (
        <Message
          focus
          tone="warn"
          title={own.noMatch.title}
          kept={
            check.kind === "no-match" && check.book
              ? own.noMatch.book(words.rosters.books[check.book])
              : own.noMatch.noBook
          }
          toDo={own.noMatch.toDo}
        />
      );
    case "held":
      return <HeldResult term={term} check={check} />;
  }
}

function HeldResult({ term, check }: { term: Term; check: Held }) {
  const words = useWords();
  const own = words.rosterPages.fileCheck;
  const language = useLanguage();
  const { against, identical, sameContent, reordered, counts, changes, total } = check;
  const sealed = own.sealed(
    against.term,
    words.rosters.books[against.book],
    formatCount(against.exportNumber),
  );
  const order = reordered ? <p>{own.reordered}</p> : null;
  const { facts } = own;
  return (
    <>
      {identical ? (
        <Message focus tone="good" title={own.identical(sealed)} kept={own.identicalMore} />
      ) : sameContent ? (
        <Message focus tone="good" title={own.sameContent(sealed)} kept={own.sameContentMore}>
          {order}
        </Message>
      ) : (
        <Message
          focus
          tone="bad"
          title={own.differs(sealed)}
          kept={own.counts(
            formatCount(counts.changed),
            formatCount(counts.added),
            formatCount(counts.removed),
          )}
          toDo={own.differsToDo}
        >
          {order}
        </Message>
      )}
      {total > 0 ? <FileChanges changes={changes} total={total} /> : null}
      <section className="panel stack" aria-labelledby="sealed">
        <h2 id="sealed">{facts.title}</h2>
        <Facts
          facts={[
            { label: facts.file, value: against.fileName },
            {
              label: facts.exported,
              value: facts.byWhom(against.by, formatMoment(against.exportedAt, language)),
            },
            { label: facts.rows, value: formatCount(against.rows) },
            { label: facts.sha256, value: <span className="code">{against.sha256.slice(0, 16)}</span> },
            {
              label: facts.batch,
              value: (
                <Link to={paths.batch(parseTerm(against.term) ?? term, against.batchId)}>
                  {facts.toBatch}
                </Link>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}
