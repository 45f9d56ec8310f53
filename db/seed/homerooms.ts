import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { inventName } from "./names.ts";
import { type Programme, programmeCode, programmes } from "./programmes.ts";
import type { Random } from "./random.ts";

/** A class of the invented school with what the generator knows about it. */
export type GeneratedHomeroom = Homeroom & { programme: string };
export type ClassPlan = { homeroom: GeneratedHomeroom; of: Programme; cohort: number; ordinal: number };

const studentsPerClass = 1500 / 42;
const gradeNames = ["一", "二", "三"] as const;
const stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;

/** The programmes that a school of this size opens: all seven from 42 students on (two in each class). */
export function openedProgrammes(students: number): Programme[] {
  const count = Math.min(programmes.length, Math.max(1, Math.floor(students / 6)));
  return programmes.slice(0, count);
}

/** The classes of three cohorts: 42 for 1,500 students, at least one per programme and grade. */
export function planClasses(
  school: string,
  schoolYear: number,
  students: number,
  random: Random,
): ClassPlan[] {
  const opened = openedProgrammes(students);
  const perGrade = Math.max(opened.length, Math.round(students / studentsPerClass / 3));
  const counts = apportion(
    perGrade,
    opened.map(({ weight }) => weight),
  );
  return [1, 2, 3].flatMap((grade, index) => {
    const cohort = schoolYear - index;
    return opened.flatMap((of, which) =>
      Array.from({ length: counts[which] ?? 1 }, (_, ordinal) => {
        const name = classNameOf(of, grade, ordinal);
        const teacher = inventName(random).name;
        const programme = programmeCode(cohort, school, of);
        const homeroom = { key: name, name, grade, division: of.division, programme, teacher };
        return { homeroom, of, cohort, ordinal };
      }),
    );
  });
}

/** "資訊一甲" */
export function classNameOf(of: Programme, grade: number, ordinal: number): string {
  return `${of.short}${gradeNames[grade - 1] ?? ""}${stemOf(ordinal)}`;
}

/** 甲 … 癸, then numbers: no school has that many, but a benchmark may. */
function stemOf(ordinal: number): string {
  return stems[ordinal] ?? String(ordinal + 1);
}

/** Shares a total by weights: everyone gets one, the rest goes one by one to whoever is furthest below the share. */
function apportion(total: number, weights: readonly number[]): number[] {
  const counts = weights.map(() => 1);
  for (let given = counts.length; given < total; given++) {
    let neediest = 0;
    weights.forEach((weight, index) => {
      if (weight / (counts[index] ?? 1) > (weights[neediest] ?? 1) / (counts[neediest] ?? 1))
        neediest = index;
    });
    counts[neediest] = (counts[neediest] ?? 0) + 1;
  }
  return counts;
}
