import { Form } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import { type Happening, Timeline } from "#app/components/timeline.tsx";
import { useLanguage } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteResult, type SentNote } from "./note-result.tsx";
import type { NoteWords } from "./note-words.ts";
import "../look/notes.css";

/** A note that was written; the moments are UTC. */
export type WrittenNote = {
  id: number;
  term: string;
  note: string;
  by: string;
  answeredAt: string;
  withdrawnAt: string | null;
};

export type NotesOfCause = {
  /** The note that holds. */
  current: WrittenNote | null;
  /** One that held until the cause changed. */
  outgrown?: WrittenNote | null;
  /** Those of other terms and batches that may be taken over. */
  offered: readonly WrittenNote[];
  history: readonly WrittenNote[];
};

/**
 * The note of a cause: the one that holds, those to take over, the form, and what was said before. `hidden` goes with
 * every form, so that nothing is overwritten unseen; `closed` stands in place of the form where nothing may be written.
 */
export function NotePanel<Refusal extends string>({
  notes: { current, outgrown, offered, history },
  sent,
  words,
  hidden,
  open,
  closed,
}: {
  notes: NotesOfCause;
  sent: SentNote<Refusal> | undefined;
  words: NoteWords<Refusal>;
  hidden: Readonly<Record<string, string>>;
  open: boolean;
  closed: string | null;
}) {
  const language = useLanguage();
  const lost = sent && "note" in sent && sent.kind !== "answered" ? sent.note : "";
  const [note, setNote] = useState(lost || current?.note || outgrown?.note || "");
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
      <NoteResult sent={sent} words={words} />
      {current ? (
        <blockquote className="note stack">
          <Written note={current} words={words} />
        </blockquote>
      ) : null}
      {outgrown ? (
        <div className="note stack">
          <strong>{words.outgrown}</strong>
          <Written note={outgrown} words={words} />
        </div>
      ) : null}
      {offered.map((one) => (
        <div key={one.id} className="note stack">
          <strong>{words.offered(one.term)}</strong>
          <Written note={one} words={words} />
          {open ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="note" value={one.note} />
              <Hidden fields={hidden} />
              <Button name="intent" value="answer" icon="check">
                {words.adopt}
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
      {open ? (
        <NoteForm words={words} label={current ? words.change : words.save} note={note} setNote={setNote}>
          <Hidden fields={hidden} />
        </NoteForm>
      ) : closed ? (
        <p className="quiet">{closed}</p>
      ) : null}
      {open && current ? (
        <Confirm
          label={words.withdraw}
          icon="undo"
          question={words.withdrawQuestion}
          yes={words.withdraw}
          fields={{ intent: "withdraw", ...hidden }}
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

function Written({ note, words }: { note: WrittenNote; words: NoteWords<string> }): ReactNode {
  const language = useLanguage();
  return (
    <>
      <p>{note.note}</p>
      <p className="quiet">{words.given(note.by, formatMoment(note.answeredAt, language))}</p>
    </>
  );
}

function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
