import type { NoteFault } from "#app/domain/notes/note-length.ts";
import type { WordsOf } from "#app/i18n/words.ts";
import type { noteWords } from "#app/i18n/zh-TW/notes.ts";

/** The words of a note; each feature says what to write and why a note was not taken. */
export type NoteWords<Refusal extends string> = WordsOf<typeof noteWords> & {
  hint: string;
  refusals: Readonly<Record<Refusal | NoteFault, string>>;
};
