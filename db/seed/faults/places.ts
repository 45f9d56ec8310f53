import { semesterIndex } from "#app/domain/calendar/term.ts";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import type { Enrolment, Homeroom, Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import { isRequired } from "#app/domain/course-codes/plan.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import type { GeneratedSchool } from "../school.ts";

/** A class with those who attend it under its programme: of others (a repeater) no fault is made. */
export type Group = {
  homeroom: Homeroom;
  programme: string;
  members: readonly StudentRecord[];
  /** Nobody attends the class under another programme. */
  isWhole: boolean;
  semester: number;
};

/** A course that a class takes as a whole, required, and that no alternative can excuse. */
export type Lesson = {
  group: Group;
  offering: Offering;
  course: PlanCourse;
  enrolments: readonly Enrolment[];
};

export function groupsOf({ homerooms, students, term }: GeneratedSchool): Group[] {
  const byClass = groupBy(
    students.filter(({ status }) => isAttending(status)),
    ({ classKey }) => classKey,
  );
  return homerooms.flatMap((homeroom) => {
    const { programme } = homeroom;
    const all = byClass.get(homeroom.key) ?? [];
    const members = all.filter((one) => one.programme === null);
    if (programme === null || members.length === 0) return [];
    const semester = semesterIndex(homeroom.grade, term.semester);
    return [{ homeroom, programme, members, semester, isWhole: members.length === all.length }];
  });
}

export function lessonsOf(
  { offerings }: GeneratedSchool,
  plan: ReadonlyMap<string, PlanCourse>,
  groups: readonly Group[],
  enrolments: ReadonlyMap<string, readonly Enrolment[]>,
): Lesson[] {
  const byKey = new Map(groups.map((group) => [group.homeroom.key, group]));
  const names = groupBy([...plan.values()], ({ code, name }) => `${code.slice(0, 16)}${name}`);
  const kinds = groupBy([...plan.values()], kindOf);
  return offerings.flatMap((offering) => {
    const group = byKey.get(offering.classKeys[0] ?? "");
    const course = plan.get(offering.code ?? "");
    if (!group || !course) return [];
    const isPlain = /^[0-9]{6}$/.test(course.credits) && course.credits[group.semester] !== "0";
    const isOnlyOne = names.get(`${group.programme}${course.name}`)?.length === 1;
    // 閩南語文 is excused by its alternatives, so taking it away would not be a fault.
    if (!isRequired(course) || !isPlain || !isOnlyOne) return [];
    if (hasAlternative(kinds.get(kindOf(course)) ?? [], course, group.semester)) return [];
    return [{ group, offering, course, enrolments: enrolments.get(offering.course) ?? [] }];
  });
}

function hasAlternative(ofKind: readonly PlanCourse[], course: PlanCourse, semester: number): boolean {
  const letter = String.fromCharCode(64 + Number(course.credits[semester]));
  return ofKind.some((other) => other.credits[semester] === letter);
}

/** The first 21 characters of the code: those of one programme and kind excuse one another. */
function kindOf({ code }: PlanCourse): string {
  return code.slice(0, 21);
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
