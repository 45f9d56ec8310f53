import { Message } from "#app/components/message.tsx";
import type { NoteFault } from "#app/domain/notes/note-length.ts";
import type { NoteWords } from "./note-words.ts";

/** What became of a note that was sent: `note` as it was typed, so that a refusal loses nothing of it. */
export type SentNote<Refusal extends string> =
  | { kind: "answered" | "withdrawn"; note: string }
  | { kind: "conflict"; note: string; current: { note: string; by: string } | null }
  | { kind: "refused"; note: string; reason: Refusal | NoteFault }
  | { kind: "invalid" };

export function NoteResult<Refusal extends string>({
  sent,
  words,
}: {
  sent: SentNote<Refusal> | undefined;
  words: NoteWords<Refusal>;
}) {
  if (!sent) return null;
  switch (sent.kind) {
    case "answered":
      return <Message focus tone="good" title={words.saved} />;
    case "withdrawn":
      return <Message focus tone="good" title={words.withdrawn} />;
    case "conflict":
      return (
        <Message focus tone="warn" title={words.conflict} kept={words.conflictKept}>
          <p>{sent.current ? words.conflictNow(sent.current.note, sent.current.by) : words.conflictGone}</p>
        </Message>
      );
    case "refused":
      return <Message focus tone="bad" title={words.refusals[sent.reason]} />;
    case "invalid":
      return <Message focus tone="bad" title={words.refusals["too-long"]} />;
  }
}
