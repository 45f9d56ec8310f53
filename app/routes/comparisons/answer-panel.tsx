import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import { type Happening, Timeline } from "#app/components/timeline.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { noteLength } from "#app/domain/course-codes/query-answers.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { AnswerResult, type CauseAnswer } from "./answer-result.tsx";
import type { CausePage } from "./cause-page.server.ts";

/** A query's note: the one that holds, those of earlier terms to take over, the form, and what was said before. */
export function AnswerPanel({ page, answer }: { page: CausePage; answer?: CauseAnswer }) {
  const { answers, run, may } = page;
  const words = useWords().comparisons.cause.answer;
  const language = useLanguage();
  const { current, suggestions, history, signed } = answers;
  const open = may.answer && run.isLatest && !signed;
  const lost = answer && "note" in answer && answer.kind !== "answered" ? answer.note : "";
  const [note, setNote] = useState(lost || current?.note || "");
  const said = history.map(
    (one): Happening => ({
      key: String(one.id),
      when: formatMoment(one.answeredAt, language),
      who: one.by,
      what: `${one.note}（${one.withdrawnAt === null ? words.suggestion(one.term) : words.replaced}）`,
    }),
  );
  return (
    <section className="panel stack" aria-labelledby="answer">
      <h2 id="answer">{words.title}</h2>
      <AnswerResult answer={answer} />
      {current ? (
        <blockquote className="note">
          <p>{current.note}</p>
          <p className="quiet">{words.given(current.by, formatMoment(current.answeredAt, language))}</p>
        </blockquote>
      ) : null}
      {suggestions.map((one) => (
        <div key={one.id} className="note stack">
          <strong>{words.suggestion(one.term)}</strong>
          <p>{one.note}</p>
          <p className="quiet">{words.given(one.by, formatMoment(one.answeredAt, language))}</p>
          {open ? (
            <div>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="note" value={one.note} />
                <Button name="intent" value="answer" icon="check">
                  {words.adopt}
                </Button>
              </Form>
            </div>
          ) : null}
        </div>
      ))}
      {open ? (
        <AnswerForm seen={current?.id ?? null} note={note} setNote={setNote} />
      ) : signed && may.answer ? (
        <p className="quiet">{words.refusals["run-is-signed"]}</p>
      ) : null}
      {open && current ? (
        <Confirm
          label={words.withdraw}
          icon="undo"
          question={words.withdrawQuestion}
          yes={words.withdraw}
          fields={{ intent: "withdraw", seen: String(current.id) }}
        >
          {words.withdrawMore}
        </Confirm>
      ) : null}
      {said.length > 0 ? (
        <>
          <h3>{words.history}</h3>
          <Timeline happenings={said} />
        </>
      ) : null}
    </section>
  );
}

function AnswerForm({
  seen,
  note,
  setNote,
}: {
  seen: number | null;
  note: string;
  setNote: (note: string) => void;
}) {
  const words = useWords().comparisons.cause.answer;
  const { state } = useNavigation();
  return (
    <Form method="post" className="form form-wide" preventScrollReset>
      <label className="stack" htmlFor="note">
        <strong>{words.label}</strong>
        <span className="quiet">{words.hint}</span>
      </label>
      <textarea
        id="note"
        className="note-field"
        name="note"
        rows={3}
        required
        minLength={noteLength.least}
        maxLength={noteLength.most}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {seen === null ? null : <input type="hidden" name="seen" value={seen} />}
      <div className="form-buttons">
        <Button look="primary" name="intent" value="answer" busy={state !== "idle"}>
          {seen === null ? words.save : words.change}
        </Button>
      </div>
    </Form>
  );
}
