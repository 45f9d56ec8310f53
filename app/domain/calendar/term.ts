/** A term: ROC school year (112 = August 2023 to July 2024) and semester. Source: domain facts, section 2. */
export type Semester = 1 | 2;
export type Term = { schoolYear: number; semester: Semester };

/** "112-1" and nothing else; undefined when the text is not a term. */
export function parseTerm(text: string): Term | undefined {
  const match = /^(\d{2,3})-([12])$/.exec(text.trim());
  if (!match) return undefined;
  return { schoolYear: Number(match[1]), semester: match[2] === "1" ? 1 : 2 };
}

/** The form used in URLs, file names and the command line: "112-1". */
export function formatTerm(term: Term): string {
  return `${term.schoolYear}-${term.semester}`;
}

/** The term that came before. */
export function termBefore({ schoolYear, semester }: Term): Term {
  return semester === 2 ? { schoolYear, semester: 1 } : { schoolYear: schoolYear - 1, semester: 2 };
}

/**
 * Index 0–5 of a grade's semester in the six-character strings of a course plan (一上 一下 二上 二下 三上 三下).
 * The grade decides, not the years since admission: a repeater takes the courses of the grade he is in.
 */
export function semesterIndex(grade: number, semester: Semester): number {
  return (grade - 1) * 2 + (semester - 1);
}
