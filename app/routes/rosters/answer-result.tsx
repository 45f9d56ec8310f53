import type { SubmissionResult } from "@conform-to/react";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { AnswerRosterOutcome } from "#app/use-cases/rosters/answer-roster-cause.ts";

export type CauseAnswer =
  | (Exclude<AnswerRosterOutcome, { kind: "not-found" }> & { note: string })
  | { kind: "invalid"; reply: SubmissionResult };

/** What became of a note that was sent. */
export function AnswerResult({ answer }: { answer?: CauseAnswer }) {
  const { rosterPages, batches } = useWords();
  const words = rosterPages.cause.answer;
  if (!answer) return null;
  switch (answer.kind) {
    case "answered":
      return <Message focus tone="good" title={words.saved} />;
    case "withdrawn":
      return <Message focus tone="good" title={words.withdrawn} />;
    case "conflict":
      return (
        <Message focus tone="warn" title={words.conflict} kept={words.conflictKept}>
          <p>
            {answer.current ? words.conflictNow(answer.current.note, answer.current.by) : words.conflictGone}
          </p>
        </Message>
      );
    case "refused":
      return <Message focus tone="bad" title={batches.answerRefusals[answer.reason]} />;
    case "invalid":
      return <Message focus tone="bad" title={batches.answerRefusals["too-long"]} />;
  }
}
