import { NotePanel } from "#app/components/notes/note-panel.tsx";
import type { SentNote } from "#app/components/notes/note-result.tsx";
import { useWords } from "#app/components/words.tsx";
import type { AnswerRefusal } from "#app/use-cases/answer-query.ts";
import type { CausePage } from "./cause-page.server.ts";

/** The note of a query; what is signed says nothing else afterwards. */
export function AnswerPanel({ page, sent }: { page: CausePage; sent?: SentNote<AnswerRefusal> }) {
  const { answers, run, may } = page;
  const words = useWords().comparisons.cause.answer;
  const { current, signed } = answers;
  return (
    <NotePanel
      notes={answers}
      sent={sent}
      words={words}
      hidden={current ? { seen: String(current.id) } : {}}
      open={may.answer && run.isLatest && !signed}
      closed={signed && may.answer ? words.refusals["run-is-signed"] : null}
    />
  );
}
