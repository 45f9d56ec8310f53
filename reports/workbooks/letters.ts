import type { LetterOrder } from "#app/domain/rosters/letters/letters.ts";
import type { WindowView } from "#app/domain/rosters/letters/order-window.ts";
import { orderTitle } from "#app/i18n/order-title.ts";
import { leftWords, windowWords } from "#app/i18n/window-words.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** A letter as the list shows it. `batches`: how many follow it. */
export type ListedLetter = {
  number: string;
  /** YYYY-MM-DD */
  issuedOn: string;
  subject: string;
  orders: readonly (LetterOrder & { view: WindowView })[];
  batches: number;
};

/** Letters with what they order; of several orders the windows and the days left stand in the order of the orders. */
export function lettersSheet(letters: readonly ListedLetter[], language: Language): SheetModel {
  const words = wordsIn(language);
  const { columns, title, and } = words.letters;
  return {
    name: title,
    columns: [
      { title: columns.number, kind: "text", width: 32 },
      { title: columns.issuedOn, kind: "date", width: 12 },
      { title: columns.subject, kind: "text", width: 48 },
      { title: columns.orders, kind: "text", width: 36 },
      { title: columns.window, kind: "text", width: 44 },
      { title: columns.left, kind: "text", width: 20 },
      { title: columns.batches, kind: "integer", width: 8 },
    ],
    rows: letters.map(({ number, issuedOn, subject, orders, batches }): Cell[] => [
      number,
      issuedOn,
      subject,
      orders.map((order) => orderTitle(words, order)).join(and),
      orders.map((order) => windowWords(words, language, order)).join(and),
      orders.map(({ view }) => leftWords(words, view)).join(and),
      batches,
    ]),
  };
}
