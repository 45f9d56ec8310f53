import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import { nothingWord } from "#app/domain/grade-corrections/correction-values.ts";
import { valueFaultWords, valueWords } from "#app/i18n/correction-values.ts";
import type { CaseAnswer } from "./case-answers.ts";
import type { CasePage } from "./case-page.server.ts";

type Row = CasePage["records"][number];

const tones: Readonly<Record<Row["state"], Tone>> = {
  waiting: "warn",
  ready: "info",
  same: "warn",
  changed: "bad",
  arrived: "good",
  pending: "info",
};

/** Every record of a case: what was wrong, what is right, what the data say now. */
export function RecordsSection({
  page,
  answer,
}: {
  page: CasePage;
  answer: Extract<CaseAnswer, { about: "record" }> | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.detail;
  const { recordColumns: columns, recordStates: states } = own;
  return (
    <section className="panel stack" id="records" aria-labelledby="records-title">
      <h2 id="records-title">{own.recordsTitle(formatCount(page.records.length))}</h2>
      {page.others > 0 ? <p className="quiet">{own.others(formatCount(page.others))}</p> : null}
      <RecordRefused answer={answer} />
      <DataTable
        caption={own.recordsCaption}
        captionHidden
        rows={page.records}
        rowKey={({ number }) => number}
        columns={[
          {
            key: "student",
            title: columns.student,
            keep: true,
            cell: (row) => `${row.studentNumber} ${row.studentName}`,
          },
          {
            key: "class",
            title: columns.class,
            keep: true,
            cell: ({ className, seat }) => [className, seat].filter((part) => part !== null).join(" "),
          },
          { key: "course", title: columns.course, cell: ({ course }) => course },
          { key: "field", title: columns.field, cell: ({ field }) => words.corrections.fields[field] },
          { key: "before", title: columns.before, cell: ({ before }) => valueWords(words, before) },
          {
            key: "after",
            title: columns.after,
            cell: (row) =>
              page.may.edit ? (
                <AfterForm page={page} row={row} answer={answer} />
              ) : (
                valueWords(words, row.after)
              ),
          },
          {
            key: "present",
            title: columns.present,
            cell: ({ present }) =>
              present === undefined ? words.corrections.gone : valueWords(words, present),
          },
          {
            key: "state",
            title: columns.state,
            keep: true,
            cell: ({ state }) => <StateBadge tone={tones[state]}>{states[state]}</StateBadge>,
          },
        ]}
      />
    </section>
  );
}

function AfterForm({
  page,
  row,
  answer,
}: {
  page: CasePage;
  row: Row;
  answer: Extract<CaseAnswer, { about: "record" }> | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.detail;
  const typed = answer?.record === row.number ? answer.typed : null;
  const shown = row.after === undefined ? "" : (row.after ?? nothingWord);
  return (
    <Form method="post" className="correction-after" preventScrollReset key={page.one.version}>
      <input type="hidden" name="record" value={row.number} />
      <input type="hidden" name="version" value={page.one.version} />
      <input
        className="filter-field"
        name="after"
        defaultValue={typed ?? shown}
        maxLength={191}
        aria-label={`${own.setAfter} ${row.studentNumber} ${row.course}`}
        autoComplete="off"
      />
      <Button name="intent" value="set-after">
        {own.save}
      </Button>
      {row.state === "changed" ? (
        <Button name="intent" value="take-present">
          {own.takePresent}
        </Button>
      ) : null}
      {page.records.length > 1 ? (
        <Button name="intent" value="remove">
          {own.remove}
        </Button>
      ) : null}
    </Form>
  );
}

function RecordRefused({ answer }: { answer: Extract<CaseAnswer, { about: "record" }> | undefined }) {
  const words = useWords();
  const own = words.correctionPages.detail;
  if (answer?.outcome.kind !== "refused") return null;
  const { refusal } = answer.outcome;
  const text = refusal.code === "value" ? valueFaultWords(words, refusal.fault) : own[refusal.code];
  return <Message tone="bad" focus title={text} />;
}
