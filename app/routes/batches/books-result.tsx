import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { BooksAnswer } from "./batch-answers.ts";

/** What came of an upload, or of asking for another check. */
export function BooksResult({ answer }: { answer?: BooksAnswer }) {
  const words = useWords().batchPages.books;
  if (!answer) return null;
  const { what } = answer;
  switch (what) {
    case "received":
    case "again":
      return <Message focus tone="good" title={words[what]} />;
    case "unchanged":
      return <Message focus tone="info" title={words.unchanged} />;
    case "tooLarge":
      return <Message focus tone="bad" title={words.tooLarge} toDo={words.tooLargeToDo} />;
    default:
      return <Message focus tone="bad" title={words[what]} />;
  }
}
