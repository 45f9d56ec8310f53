import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import type { Random } from "../random.ts";
import type { GeneratedSchool } from "../school.ts";
import { type Group, groupBy, groupsOf, type Lesson, lessonsOf } from "./places.ts";

/** A finding that the comparison has to make. `code`: the code in use; of a planned course that is missing, the plan's. */
export type ExpectedFinding = {
  kind: FindingKind;
  studentNumber: string | null;
  className: string | null;
  /** 課程名稱 of the offering; null where the finding is about none. */
  course: string | null;
  code: string | null;
};

/** The school while faults are planted in it. Places once used are not used again, so that no fault hides another. */
export type Site = {
  school: GeneratedSchool;
  random: Random;
  plan: ReadonlyMap<string, PlanCourse>;
  /**
   * A class that nothing else is planted in from now on: taken before all other places. All its attending students are its members, and all codes
   * of its courses count by themselves or by the class: those told by the programme alone would be missing without it.
   */
  takeClass: () => Group | undefined;
  /** Some class, whatever else is planted in it. */
  anyClass: (fits: (group: Group) => boolean) => Group | undefined;
  takeLesson: (fits?: (lesson: Lesson) => boolean) => Lesson | undefined;
  /** Whether faults may be planted in the student's class. */
  isOpen: (studentNumber: string) => boolean;
  isFree: (course: string) => boolean;
  takeCourse: (course: string) => void;
  classNameOf: (studentNumber: string) => string | null;
};

export function openSite(school: GeneratedSchool, random: Random): Site {
  const newest = school.plans.at(-1)?.courses ?? [];
  const plan = new Map(newest.map((course) => [course.code, course]));
  const enrolments = groupBy(school.enrolments, ({ course }) => course);
  const groups = groupsOf(school);
  const lessons = lessonsOf(school, plan, groups, enrolments);
  const closed = new Set<string>();
  const used = new Set<string>();
  const placed = new Map(school.students.map(({ number, classKey }) => [number, classKey]));
  const names = new Map(school.homerooms.map(({ key, name }) => [key, name]));
  const byProgramme = new Set(
    school.offerings
      .filter(({ classKeys, code }) => classKeys.length === 0 && code !== null)
      .flatMap(({ course }) => enrolments.get(course) ?? [])
      .map(({ studentNumber }) => placed.get(studentNumber)),
  );

  return {
    school,
    random,
    plan,
    takeClass() {
      const group = random.pick(
        groups.filter(
          ({ homeroom, isWhole }) => isWhole && !closed.has(homeroom.key) && !byProgramme.has(homeroom.key),
        ),
      );
      if (group) closed.add(group.homeroom.key);
      return group;
    },
    anyClass: (fits) => random.pick(groups.filter((one) => !closed.has(one.homeroom.key) && fits(one))),
    takeLesson(fits = () => true) {
      const lesson = random.pick(
        lessons.filter(
          (one) => !closed.has(one.group.homeroom.key) && !used.has(one.offering.course) && fits(one),
        ),
      );
      if (lesson) used.add(lesson.offering.course);
      return lesson;
    },
    isOpen: (number) => !closed.has(placed.get(number) ?? ""),
    isFree: (course) => !used.has(course),
    takeCourse: (course) => used.add(course),
    classNameOf: (number) => names.get(placed.get(number) ?? "") ?? null,
  };
}
