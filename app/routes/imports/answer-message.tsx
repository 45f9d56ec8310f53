import { Message } from "#app/components/message.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { slotName } from "#app/i18n/slot-name.ts";
import type { ImportDetail } from "./detail.server.ts";
import type { DetailAnswer } from "./detail-action.server.ts";

/** Why what was just asked for was not done, or what came between the preview and the storing. */
export function AnswerMessage({ detail, answer }: { detail: ImportDetail; answer: DetailAnswer | null }) {
  const { datasets: words, imports } = useWords();
  const language = useLanguage();
  const own = words.outcomes;
  const superseded = (between: { slot: string; by: string | null; at: string | null }) =>
    own.superseded(
      slotName(imports.tableKinds, between.slot),
      between.by ?? own.someone,
      between.at === null ? own.justNow : formatMoment(between.at, language),
    );
  if (!answer) {
    return detail.superseded ? (
      <Message tone="warn" title={superseded(detail.superseded)} toDo={own.supersededToDo} />
    ) : null;
  }
  if (answer.kind === "conflict") {
    return (
      <Message
        focus
        tone="warn"
        title={own.conflict(words.statuses[answer.current])}
        toDo={own.conflictToDo}
      />
    );
  }
  switch (answer.reason) {
    case "removes-much":
      return <Message focus tone="bad" title={own.removesMuch} />;
    case "superseded":
      return <Message focus tone="warn" title={superseded(answer)} toDo={own.supersededToDo} />;
    case "columns-missing":
    case "header-twice":
      return (
        <Message focus tone="bad" title={words.mapping.refusals[answer.reason]}>
          <p>{answer.columns.join("、")}</p>
        </Message>
      );
    case "later-import":
      return <Message focus tone="warn" title={words.undo.cannot} toDo={words.undo["later-import"]} />;
    case "still-in-use":
      return (
        <Message
          focus
          tone="warn"
          title={words.undo.cannot}
          toDo={words.undo["still-in-use"](words.counted(answer.by))}
        />
      );
    case "signed-run":
      return (
        <Message
          focus
          tone="warn"
          title={words.undo.cannot}
          toDo={words.undo["signed-run"](answer.runId, formatMoment(answer.signedAt, language), answer.by)}
        />
      );
  }
}
