import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import { type Happening, Timeline } from "#app/components/timeline.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { noteLength } from "#app/domain/course-codes/query-answers.ts";
import type { RosterAnswer } from "#app/domain/rosters/roster-answers.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { AnswerResult, type CauseAnswer } from "./answer-result.tsx";
import type { CausePage } from "./cause-page.server.ts";

/** The note of a cause: the one that holds, those of other batches to take over, the form, and what was said before. */
export function AnswerPanel({ page, answer }: { page: CausePage; answer?: CauseAnswer }) {
  const { answers, version, may } = page;
  const words = useWords().rosterPages.cause.answer;
  const language = useLanguage();
  const { current, outgrown, offered, history } = answers;
  const lost = answer && "note" in answer && answer.kind !== "answered" ? answer.note : "";
  const [note, setNote] = useState(lost || current?.note || outgrown?.note || "");
  if (!answers.asks) {
    return (
      <section className="panel stack" aria-labelledby="answer">
        <h2 id="answer">{words.title}</h2>
        <AnswerResult answer={answer} />
        <p className="quiet">{words.notAnswerable}</p>
      </section>
    );
  }
  const open = may.answer && version.isCurrent;
  const said = history.map(
    (one): Happening => ({
      key: String(one.id),
      when: formatMoment(one.answeredAt, language),
      who: one.by,
      what: `${one.note}（${one.withdrawnAt === null ? words.offered(one.term) : words.replaced}）`,
    }),
  );
  return (
    <section className="panel stack" aria-labelledby="answer">
      <h2 id="answer">{words.title}</h2>
      <AnswerResult answer={answer} />
      {current ? <Note answer={current} /> : null}
      {outgrown ? <Note answer={outgrown} title={words.outgrown} /> : null}
      {offered.map((one) => (
        <Note key={one.id} answer={one} title={words.offered(one.term)}>
          {open ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="note" value={one.note} />
              <Seen page={page} />
              <Button name="intent" value="answer" icon="check">
                {words.adopt}
              </Button>
            </Form>
          ) : null}
        </Note>
      ))}
      {open ? (
        <AnswerForm page={page} note={note} setNote={setNote} />
      ) : may.answer ? (
        <p className="quiet">{words.olderVersion}</p>
      ) : null}
      {open && current ? (
        <Confirm
          label={words.withdraw}
          icon="undo"
          question={words.withdrawQuestion}
          yes={words.withdraw}
          fields={{ intent: "withdraw", check: String(version.checkId), seen: String(current.id) }}
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

function Note({ answer, title, children }: { answer: RosterAnswer; title?: string; children?: ReactNode }) {
  const words = useWords().rosterPages.cause.answer;
  const language = useLanguage();
  return (
    <div className="note stack">
      {title ? <strong>{title}</strong> : null}
      <p>{answer.note}</p>
      <p className="quiet">{words.given(answer.by, formatMoment(answer.answeredAt, language))}</p>
      {children}
    </div>
  );
}

/** Which check and which answer the person has seen. */
function Seen({ page: { version, answers } }: { page: CausePage }) {
  return (
    <>
      <input type="hidden" name="check" value={version.checkId} />
      {answers.seen === null ? null : <input type="hidden" name="seen" value={answers.seen} />}
    </>
  );
}

function AnswerForm({
  page,
  note,
  setNote,
}: {
  page: CausePage;
  note: string;
  setNote: (note: string) => void;
}) {
  const words = useWords().rosterPages.cause.answer;
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
      <Seen page={page} />
      <div className="form-buttons">
        <Button look="primary" name="intent" value="answer" busy={state !== "idle"}>
          {page.answers.current === null ? words.save : words.change}
        </Button>
      </div>
    </Form>
  );
}
