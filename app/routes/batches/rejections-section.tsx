import { Form, useLocation, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DropFile } from "#app/components/drop-file.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Equation } from "#app/components/equation.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { SubmissionAnswer } from "./submission-answers.ts";
import type { SubmissionPage } from "./submission-page.server.ts";
import "#app/components/look/notes.css";

type Answer = Extract<SubmissionAnswer, { about: "rejections" }>;

/** The rows that came back, each with the row of the roster that it is about, and where more are read. */
export function RejectionsSection({ page, answer }: { page: SubmissionPage; answer?: Answer }) {
  const words = useWords();
  const own = words.batchPages.submissionPage;
  const { columns } = own;
  const links = tableLinks(useLocation().search, { sort: "", direction: "asc" });
  return (
    <section className="panel stack" id="rejections">
      <h2>{own.rejections}</h2>
      <Result answer={answer} />
      {page.may.submit ? <SentBackForm key={page.total} /> : null}
      <DataTable
        caption={`${own.caption} ${own.count(formatCount(page.total))}`}
        rows={page.rows}
        rowKey={({ number }) => number}
        empty={<Empty title={own.none} />}
        columns={[
          { key: "student", title: columns.student, code: true, cell: ({ student }) => student },
          { key: "course", title: columns.course, code: true, cell: ({ course }) => course ?? "—" },
          {
            key: "place",
            title: columns.place,
            cell: ({ book, sheet, row }) =>
              book !== null && sheet !== null && row !== null
                ? own.place(words.rosters.books[book], sheet, formatCount(row))
                : own.notFound,
          },
          { key: "reason", title: columns.reason, cell: ({ reason }) => reason },
        ]}
      />
      <Paging page={page.page} total={page.total} href={links.page} />
    </section>
  );
}

function SentBackForm() {
  const words = useWords().batchPages.submissionPage;
  const { state, formData } = useNavigation();
  return (
    <Form method="post" encType="multipart/form-data" className="stack no-print" preventScrollReset>
      <p className="quiet">{words.rejectionsIntro}</p>
      <div>
        <DropFile label={words.file} text={words.file} accept=".xlsx,.csv,.txt" required={false} />
      </div>
      <label className="stack">
        <span>{words.text}</span>
        <textarea name="text" rows={4} className="note-field" aria-describedby="text-hint" />
      </label>
      <p className="quiet" id="text-hint">
        {words.textHint}
      </p>
      <div className="form-buttons">
        <Button busy={state !== "idle" && formData?.has("text") === true}>{words.read}</Button>
      </div>
    </Form>
  );
}

function Result({ answer }: { answer?: Answer }) {
  const words = useWords();
  const own = words.batchPages.submissionPage;
  if (!answer) return null;
  if (answer.kind === "nothing") return <Message focus tone="bad" title={own.nothing} />;
  if (answer.kind === "refused") {
    const { reason } = answer;
    if (reason === "no-students" || reason === "json")
      return <Message focus tone="bad" title={own.refused} toDo={words.batches.rejectionRefusals[reason]} />;
    const { what, action } = words.imports.fileRefusals[reason];
    return <Message focus tone="bad" title={what({})} toDo={action({})} />;
  }
  const { added, tied, equation } = answer;
  return (
    <Message
      focus
      tone="good"
      title={own.readTitle(formatCount(added))}
      toDo={own.readMore(formatCount(tied))}
    >
      <Equation
        whole={{ label: own.whole, count: equation.rows }}
        parts={(["accepted", "rejected", "blank"] as const).map((part) => ({
          label: own.parts[part],
          count: equation[part],
        }))}
      />
    </Message>
  );
}
