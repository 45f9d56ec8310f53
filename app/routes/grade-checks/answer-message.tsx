import { Message } from "#app/components/message.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import type { RecordAnswerOutcome } from "#app/use-cases/grade-checks/record-answer.ts";

type Answered = Extract<RecordAnswerOutcome, { kind: "refused" | "conflict" }>;

/** Why a result was not entered. */
export function AnswerMessage({ outcome, people }: { outcome: Answered; people: Record<string, string> }) {
  const words = useWords();
  const language = useLanguage();
  const { student: own, console: itself } = words.gradeCheckPages;
  if (outcome.kind === "refused")
    return <Message focus tone="bad" title={words.gradeChecks.entryRefusals[outcome.reason]} />;
  const { state, by, at } = outcome.current;
  const who = by === null ? itself : (people[by] ?? itself);
  return (
    <Message
      focus
      tone="warn"
      title={own.conflict}
      kept={own.conflictNow(words.gradeChecks.states[state], who, formatMoment(at, language))}
      toDo={own.conflictToDo}
    />
  );
}
