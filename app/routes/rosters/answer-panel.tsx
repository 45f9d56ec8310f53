import { NotePanel } from "#app/components/notes/note-panel.tsx";
import { NoteResult, type SentNote } from "#app/components/notes/note-result.tsx";
import { useWords } from "#app/components/words.tsx";
import type { RosterAnswerRefusal } from "#app/use-cases/rosters/answer-roster-cause.ts";
import type { CausePage } from "./cause-page.server.ts";

/** The note of a cause of a roster; what must be mended takes none. */
export function AnswerPanel({ page, sent }: { page: CausePage; sent?: SentNote<RosterAnswerRefusal> }) {
  const { answers, version, may } = page;
  const words = useWords().rosterPages.cause.answer;
  if (!answers.asks) {
    return (
      <section className="panel stack" aria-labelledby="answer">
        <h2 id="answer">{words.title}</h2>
        <NoteResult sent={sent} words={words} />
        <p className="quiet">{words.notAnswerable}</p>
      </section>
    );
  }
  return (
    <NotePanel
      notes={answers}
      sent={sent}
      words={words}
      hidden={{
        check: String(version.checkId),
        ...(answers.seen === null ? {} : { seen: String(answers.seen) }),
      }}
      open={may.answer && version.isCurrent}
      closed={may.answer ? words.olderVersion : null}
    />
  );
}
