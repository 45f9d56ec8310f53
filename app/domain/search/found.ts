import type { Homeroom, Offering } from "#app/domain/course-codes/model.ts";

/** What a person may search in: already limited to the classes that the person may see. */
export type Searchable = {
  students: readonly FoundStudent[];
  homerooms: readonly Homeroom[];
  offerings: readonly Offering[];
};
export type FoundStudent = { number: string; name: string; className: string; seat: number | null };

/** The first of what was found, and how many there are of it. */
export type Some<T> = { shown: readonly T[]; total: number };
export type Found = { students: Some<FoundStudent>; homerooms: Some<Homeroom>; offerings: Some<Offering> };

/**
 * Students by number or name, classes by name, teacher or programme, courses by name or code. All words that were
 * typed must occur; width, case and spaces within do not matter, so that a name typed with a space is found.
 */
export function find(typed: string, { students, homerooms, offerings }: Searchable, most: number): Found {
  const words = typed.split(/\s+/).map(plain).filter(Boolean);
  const some = <T>(rows: readonly T[], texts: (row: T) => readonly (string | null)[]): Some<T> => {
    const hits = words.length === 0 ? [] : rows.filter((row) => hasAll(words, texts(row)));
    return { shown: hits.slice(0, most), total: hits.length };
  };
  return {
    students: some(students, (student) => [student.number, student.name]),
    homerooms: some(homerooms, (homeroom) => [homeroom.name, homeroom.teacher, homeroom.programme]),
    offerings: some(offerings, (offering) => [
      offering.course,
      offering.subject,
      offering.reportedName,
      offering.code,
    ]),
  };
}

function hasAll(words: readonly string[], texts: readonly (string | null)[]): boolean {
  // A separator that nobody types keeps a word from being found across two fields.
  const whole = texts.map((text) => plain(text ?? "")).join("\n");
  return words.every((word) => whole.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
