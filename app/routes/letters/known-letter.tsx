import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { paths } from "#app/paths.ts";

/** A letter is entered once: the one that has the number. */
export function KnownLetter({ term, known }: { term: Term; known: number | null }) {
  const words = useWords().letters.form;
  if (known === null) return null;
  return (
    <Message tone="bad" title={words.known}>
      <ButtonLink to={paths.letter(term, known)}>{words.knownOpen}</ButtonLink>
    </Message>
  );
}
