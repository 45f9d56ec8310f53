import type { BookToSign } from "./batch-sign-off.ts";
import type { BatchFacts, Judged, StageAction, StageGap } from "./batch-stages.ts";

/** 名冊檢核: every book is there, checked by what holds now, without a cause that blocks or waits for an answer. */
export function judgeBookCheck({ books }: BatchFacts): Judged {
  const named = (which: (book: BookToSign) => boolean) => books.filter(which).map(({ book }) => book);
  const gaps: [Extract<StageGap, { books: unknown }>, StageAction | null][] = [
    [{ code: "books-missing", books: named(({ roster, underWay }) => !roster && !underWay) }, "upload-book"],
    [{ code: "check-under-way", books: named(({ underWay }) => underWay) }, null],
    [
      {
        code: "check-outdated",
        books: named(({ roster, underWay }) => roster?.checkCurrent === false && !underWay),
      },
      "check-again",
    ],
  ];
  const found = gaps.filter(([gap]) => gap.books.length > 0);
  const counted = (code: "blocking" | "unanswered") =>
    books.flatMap(({ book, roster }): StageGap[] => {
      const causes = roster?.[code] ?? 0;
      return causes > 0 ? [{ code, book, causes }] : [];
    });
  const [blocking, unanswered] = [counted("blocking"), counted("unanswered")];
  const [first] = found;
  const action = first ? first[1] : blocking.length > 0 ? "mend" : unanswered.length > 0 ? "answer" : null;
  return {
    missing: [...found.map(([gap]) => gap), ...blocking, ...unanswered],
    owner: "registrar",
    action,
  };
}
