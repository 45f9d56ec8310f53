import { formatRocCompact } from "../calendar/roc-date.ts";
import { onceFor } from "../tables/once-for.ts";
import type { RegisteredStudent } from "./model.ts";

/** A student of the register as rosters write it. `birthDate`: seven digits. */
export type RegisterEntry = { student: RegisteredStudent; birthDate: string };

export type Register = {
  find: (idNumber: string) => RegisterEntry | undefined;
  /** The attending students of each class, grade and division; in the order of the register. */
  groups: readonly ClassGroup[];
};

export type ClassGroup = {
  className: string;
  grade: number;
  /** 部別 as in the school's file. */
  division: string | null;
  attending: readonly RegisteredStudent[];
};

/** The register by ID number, which is looked up in upper case: a lower-case one is a fault of its own. */
export const registerOf = onceFor((students: readonly RegisteredStudent[]): Register => {
  const entries = new Map(
    students.map((student) => [
      student.idNumber,
      { student, birthDate: formatRocCompact(student.birthDate) },
    ]),
  );
  const groups = new Map<string, ClassGroup & { attending: RegisteredStudent[] }>();
  for (const student of students) {
    const { className, grade, division } = student;
    const key = JSON.stringify([className, grade, division]);
    const group = groups.get(key) ?? { className, grade, division, attending: [] };
    groups.set(key, group);
    if (student.attending) group.attending.push(student);
  }
  return {
    find: (idNumber) => entries.get(idNumber) ?? entries.get(idNumber.toUpperCase()),
    groups: [...groups.values()],
  };
});

/** Of a grade and division of which fewer stand in a book, those few have strayed in. */
const shareThatCounts = 0.1;

/**
 * The classes that a book with these students (ID numbers in upper case) should be about: all of each grade and division
 * of which it has a tenth. A batch is of one division and some grades, which the book itself does not say.
 */
export function classesAskedFor({ groups }: Register, inBook: ReadonlySet<string>): readonly ClassGroup[] {
  const counts = new Map<string, { all: number; found: number }>();
  const keyOf = ({ grade, division }: ClassGroup) => JSON.stringify([grade, division]);
  for (const group of groups) {
    const count = counts.get(keyOf(group)) ?? { all: 0, found: 0 };
    counts.set(keyOf(group), count);
    count.all += group.attending.length;
    for (const { idNumber } of group.attending) if (inBook.has(idNumber)) count.found++;
  }
  return groups.filter((group) => {
    const { all, found } = counts.get(keyOf(group)) ?? { all: 0, found: 0 };
    return group.attending.length > 0 && found > 0 && found >= all * shareThatCounts;
  });
}
