import { Message } from "#app/components/message.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Letter } from "#app/domain/rosters/letters/letters.ts";
import { gradeWords } from "#app/i18n/batch-names.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { orderTitle } from "#app/i18n/order-title.ts";
import { windowWords } from "#app/i18n/window-words.ts";

/** Somebody else was faster: what the letter says now, beside what was typed. */
export function LetterConflict({ current }: { current: Letter }) {
  const words = useWords();
  const language = useLanguage();
  const { conflict: own, form } = words.letters;
  const { letterFields: labels } = words.batches;
  const lines = [
    [labels.number, current.number],
    [labels.issuedOn, formatDay(current.issuedOn, language)],
    [labels.subject, current.subject],
    ...current.orders.map((order, index) => [
      form.orderNumber(index + 1),
      [
        orderTitle(words, order),
        order.books.map((book) => words.rosters.books[book]).join(words.letters.and),
        gradeWords(words, order.grades),
        windowWords(words, language, order),
        order.notes,
      ]
        .filter((part) => part !== "")
        .join("　"),
    ]),
  ] as const;
  return (
    <Message tone="warn" title={own.title} kept={own.kept} toDo={own.toDo} focus>
      <p>{own.now}</p>
      <ul>
        {lines.map(([label = "", value = ""]) => (
          <li key={label}>{own.item(label, value)}</li>
        ))}
      </ul>
    </Message>
  );
}
