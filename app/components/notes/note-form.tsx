import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { noteLength } from "#app/domain/notes/note-length.ts";
import type { NoteWords } from "./note-words.ts";

/** Where a note is written; the children are its hidden fields, `label` that of its button. */
export function NoteForm({
  words,
  label,
  note,
  setNote,
  children,
}: {
  words: NoteWords<string>;
  label: string;
  note: string;
  setNote: (note: string) => void;
  children: ReactNode;
}) {
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
      {children}
      <div className="form-buttons">
        <Button look="primary" name="intent" value="answer" busy={state !== "idle"}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
