import type { Homeroom, Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";

/** What a search looks in, in the order in which it shows it. */
export const searchGroups = ["students", "homerooms", "offerings", "planCourses", "corrections"] as const;
export type SearchGroup = (typeof searchGroups)[number];

export type FoundStudent = { number: string; name: string; className: string; seat: number | null };

/** A correction case with the first of the records that the person may see; null: none of them is. */
export type FoundCase = {
  id: number;
  /** 115-1-007 */
  name: string;
  state: CaseState;
  first: {
    studentNumber: string;
    studentName: string;
    className: string | null;
    course: string;
    field: CorrectionField;
  } | null;
};

/** A case, and what else it is found by: students, classes and courses of the records that the person may see. */
export type SearchableCase = FoundCase & { about: readonly (string | null)[] };

/** What a person may search in: already limited to what the person may see; a group that is not for the person is null. */
export type Searchable = {
  students: readonly FoundStudent[] | null;
  homerooms: readonly Homeroom[] | null;
  offerings: readonly Offering[] | null;
  planCourses: readonly PlanCourse[] | null;
  corrections: readonly SearchableCase[] | null;
};

/** A piece of what was found, and how many there are of it. */
export type Some<T> = { shown: readonly T[]; total: number };
export type Found = {
  students: Some<FoundStudent>;
  homerooms: Some<Homeroom>;
  offerings: Some<Offering>;
  planCourses: Some<PlanCourse>;
  corrections: Some<FoundCase>;
};
export type Piece = { limit: number; offset: number };

/**
 * Students by number or name, classes by name, teacher or programme, courses by name or code, courses of the plan by
 * name or code, correction cases by number or by student, class or course of their records. All words that were typed must occur; width, case and spaces within do not matter, so that a name typed
 * with a space is found. What is exactly that comes first, then what begins with it.
 */
export function find(typed: string, searchable: Searchable, pieceOf: (group: SearchGroup) => Piece): Found {
  const { students, homerooms, offerings, planCourses, corrections } = searchable;
  const some = <T>(
    group: SearchGroup,
    rows: readonly T[] | null,
    texts: (row: T) => readonly (string | null)[],
  ) => findIn(typed, rows ?? [], texts, pieceOf(group));
  const cases = some("corrections", corrections, ({ name, about }) => [name, ...about]);
  return {
    students: some("students", students, ({ number, name }) => [number, name]),
    homerooms: some("homerooms", homerooms, ({ name, teacher, programme }) => [name, teacher, programme]),
    offerings: some("offerings", offerings, ({ course, subject, reportedName, code }) => [
      course,
      subject,
      reportedName,
      code,
    ]),
    planCourses: some("planCourses", planCourses, ({ name, code }) => [name, code]),
    corrections: {
      ...cases,
      shown: cases.shown.map(({ id, name, state, first }) => ({ id, name, state, first })),
    },
  };
}

function findIn<T>(
  typed: string,
  rows: readonly T[],
  textsOf: (row: T) => readonly (string | null)[],
  { limit, offset }: Piece,
): Some<T> {
  const words = typed.split(/\s+/).map(plain).filter(Boolean);
  if (words.length === 0) return { shown: [], total: 0 };
  const whole = words.join("");
  const ranks: T[][] = [[], [], []];
  for (const row of rows) {
    const texts = textsOf(row).map((text) => plain(text ?? ""));
    // A separator that nobody types keeps a word from being found across two fields.
    const joined = texts.join("\n");
    if (words.every((word) => joined.includes(word))) ranks[rankOf(texts, whole)]?.push(row);
  }
  const hits = ranks.flat();
  return { shown: hits.slice(offset, offset + limit), total: hits.length };
}

function rankOf(texts: readonly string[], whole: string): number {
  if (texts.includes(whole)) return 0;
  return texts.some((text) => text.startsWith(whole)) ? 1 : 2;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
