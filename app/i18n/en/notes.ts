import type { WordsOf } from "../words.ts";
import type { noteFaults as faults, noteWords as source } from "../zh-TW/notes.ts";

export const noteWords: WordsOf<typeof source> = {
  title: "Note",
  label: "Note",
  save: "Save the note",
  change: "Change the note",
  saved: "The note is saved.",
  withdraw: "Withdraw the note",
  withdrawQuestion: "Withdraw this note?",
  withdrawMore: "The cause is open again; the note stays in the history.",
  withdrawn: "The note is withdrawn.",
  given: (by, when) => `${by}, ${when}`,
  offered: (term) => `Note of ${term}`,
  outgrown: "The note before: since then there are more rows or other content, please make sure again",
  adopt: "Take over this note",
  history: "Earlier notes",
  replaced: "withdrawn or rewritten",
  conflict: "Somebody else has just changed this note",
  conflictKept: "What you wrote is still below; it was not saved.",
  conflictNow: (note, by) => `The note now (${by}): ${note}`,
  conflictGone: "The note was withdrawn meanwhile.",
};

export const noteFaults: WordsOf<typeof faults> = {
  required: "Please write a note",
  "too-short": "At least 2 characters",
  "too-long": "At most 1,000 characters",
};
