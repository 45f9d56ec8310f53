import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { valueFaultWords } from "#app/i18n/correction-values.ts";
import { paths } from "#app/paths.ts";
import type { OpenCaseRefusal } from "#app/use-cases/corrections/open-case.ts";

/** Why no case was opened, and what to do. */
export function OpenRefused({ term, refusal }: { term: Term; refusal: OpenCaseRefusal }) {
  const words = useWords();
  const own = words.correctionPages.form;
  switch (refusal.code) {
    case "value":
      return <Message tone="bad" focus title={valueFaultWords(words, refusal.fault)} />;
    case "before-changed":
      return (
        <Message tone="warn" focus title={own.beforeChanged(refusal.present ?? words.corrections.nothing)} />
      );
    case "open-already":
      return (
        <Message tone="warn" focus title={own.openAlready}>
          <ButtonLink to={paths.correction(term, refusal.caseId)}>{own.openThat}</ButtonLink>
        </Message>
      );
    default:
      return <Message tone="bad" focus title={own.refusals[refusal.code]} />;
  }
}
