import type { Words } from "#app/i18n/words.ts";
import type { RefusedFile } from "./refused-files.server.ts";

/** Why a file was not taken, in words. */
export function refusalText(words: Words, refusal: RefusedFile["refusal"]): string {
  const own = words.batchPages.refused;
  if (refusal === null) return own.stopped;
  if (refusal.source === "file") {
    const { what, action } = words.imports.fileRefusals[refusal.code];
    const params: Record<string, string> = refusal.detail === null ? {} : { detail: refusal.detail };
    return `${what(params)}${own.fullStop}${action(params)}`;
  }
  const what = words.batches.rosterRefusals[refusal.code];
  switch (refusal.code) {
    case "no-book":
      return what;
    case "book-not-in-batch":
    case "other-book":
      return own.otherBook(what, words.rosters.books[refusal.book]);
    case "other-school":
    case "other-term":
      return own.otherValue(what, refusal.value, refusal.expected);
    case "newer-version":
      return own.newer(what, String(refusal.number));
  }
}
