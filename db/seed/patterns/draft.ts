import { type GradedCourse, gradedCourses } from "#app/domain/grade-corrections/graded-course.ts";
import type { SeedRecord } from "#app/domain/grade-corrections/patterns/detector.ts";
import type { PassMarks } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import { passMarkOf } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { groupBy } from "../faults/places.ts";
import type { Random } from "../random.ts";
import type { GeneratedSchool } from "../school.ts";
import type { ScoreForm } from "./shaped-scores.ts";

/** One error of one kind in many records. `records`: every wrong value with the right one. */
export type PlantedPattern = { kind: PatternKind; records: readonly SeedRecord[] };

/** A row of 學期成績 beside what is known of the course; a planter changes the row, and nobody changes it a second time. */
export type Entry = { row: ScoreRecord; clean: GradedCourse; isChanged: boolean };

/** A term while patterns are planted in it. Courses and rows once taken are not taken again. */
export type Draft = {
  random: Random;
  form: ScoreForm;
  school: GeneratedSchool;
  passMarks: PassMarks;
  rows: readonly ScoreRecord[];
  /** Values that only the import in force has; the import before had the ones given here. */
  before: Map<ScoreRecord, Partial<ScoreRecord>>;
  ownMark: (entry: Entry) => number;
  /** A course across classes, by day, with a score in 15 to 45 rows. */
  takeShared: (fits?: (entries: readonly Entry[]) => boolean) => readonly Entry[];
  /** Courses of one class, by day, with a score in at least 15 rows; of one teacher where asked. */
  takeLessons: (count: number, by?: "one-teacher") => readonly (readonly Entry[])[];
  /** Rows that nothing was planted in, also beside others of their course that something was planted in. */
  takeSingles: (count: number, fits: (entry: Entry) => boolean) => readonly Entry[];
  /** Rows here and there, of many classes, in courses that nothing was planted in. */
  takeRows: (count: number, fits: (entry: Entry) => boolean) => readonly Entry[];
};

const fewestRows = 15;
const mostShared = 45;

export function openDraft(of: Pick<Draft, "random" | "form" | "school" | "passMarks" | "rows">): Draft {
  const { random, school, passMarks, rows } = of;
  const clean = new Map(
    gradedCourses({ ...school, grades: rows }).map((record) => [keyOfCourse(record), record]),
  );
  const entries = rows.flatMap((row): Entry[] => {
    const known = clean.get(keyOfCourse(row));
    return known ? [{ row, clean: known, isChanged: false }] : [];
  });
  const courses = groupBy(entries, ({ row }) => row.course);
  const taken = new Set<string>();
  // Two patterns in the courses of one teacher could not be told apart.
  const teachers = new Set<string | null>();
  const isOpen = (course: string) => !taken.has(course);
  const scored = (all: readonly Entry[]) =>
    all.filter(({ row, clean: known }) => row.score !== null && !known.isContinuing);

  function candidates(isShared: boolean): (readonly Entry[])[] {
    return [...courses].flatMap(([course, all]) => {
      const classes = new Set(all.map(({ clean: { classKey } }) => classKey));
      const isWhole = scored(all).length === all.length && all.length >= fewestRows;
      const isFree = isOpen(course) && !teachers.has(teacherOf(all));
      return isFree && isWhole && classes.size > 1 === isShared ? [all] : [];
    });
  }

  function take(all: readonly Entry[]): readonly Entry[] {
    for (const { row } of all) taken.add(row.course);
    return all;
  }

  return {
    ...of,
    before: new Map(),
    ownMark: ({ clean: known }) => passMarkOf(known, passMarks) ?? 60,
    takeShared(fits = () => true) {
      const found = random.pick(candidates(true).filter((all) => all.length <= mostShared && fits(all)));
      if (!found)
        throw new Error(`a school of ${school.students.length} students has no further shared course`);
      teachers.add(teacherOf(found));
      return take(found);
    },
    takeLessons(count, by) {
      const open = random.shuffled(candidates(false));
      const groups = by ? [...groupBy(open, (all) => teacherOf(all) ?? "").values()] : [open];
      const found = groups.find((group) => group.length >= count)?.slice(0, count);
      if (!found)
        throw new Error(`a school of ${school.students.length} students has too few courses of one teacher`);
      for (const all of found) {
        teachers.add(teacherOf(all));
        take(all);
      }
      return found;
    },
    takeSingles: (count, fits) => pickRows(count, fits),
    takeRows: (count, fits) => take(pickRows(count, (entry) => isOpen(entry.row.course) && fits(entry))),
  };

  function pickRows(count: number, fits: (entry: Entry) => boolean): readonly Entry[] {
    const open = entries.filter((entry) => !entry.isChanged && fits(entry));
    const found = random.shuffled(open).slice(0, count);
    if (found.length < count) throw new Error(`only ${found.length} rows of ${count} to plant in`);
    for (const entry of found) entry.isChanged = true;
    return found;
  }
}

function teacherOf([first]: readonly Entry[]): string | null {
  return first?.clean.teacher ?? null;
}

/** Changes a row; gives the change of one field as the correction that takes it back. */
export function spoil(
  entry: Entry,
  change: Partial<ScoreRecord>,
  field: "score" | "passed" | "makeUpScore" | "counted",
): SeedRecord {
  const { row } = entry;
  const { studentNumber, course, [field]: after } = row;
  Object.assign(row, change);
  entry.isChanged = true;
  return { studentNumber, course, field, before: row[field], after };
}

/** How many records a pattern gets: 15 to 60. */
export function patternSize(random: Random): number {
  return 15 + random.below(46);
}
