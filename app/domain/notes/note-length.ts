/** In characters, without blanks at the ends: a reason is given in words, not with a dash. */
export const noteLength = { least: 2, most: 1000 } as const;
export type NoteFault = "required" | "too-short" | "too-long";

/** What is wrong with a note. */
export function noteFault(note: string): NoteFault | null {
  const length = lengthOf(note);
  if (length === 0) return "required";
  if (length < noteLength.least) return "too-short";
  return length > noteLength.most ? "too-long" : null;
}

/** Whether a note says nothing, or as good as nothing. */
export function isTooShort(note: string): boolean {
  return lengthOf(note) < noteLength.least;
}

function lengthOf(note: string): number {
  return [...note.trim()].length;
}
