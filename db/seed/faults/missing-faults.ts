import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { Planter } from "./code-faults.ts";
import { findingsOf } from "./lessons.ts";
import type { ExpectedFinding, Site } from "./site.ts";

/** Faults of classes and of what students take twice or not at all. */
export const missingFaults = {
  "class-without-programme": loseProgramme,
  "programme-without-plan": takeUnplannedProgramme,
  "taken-twice": takeTwice,
  "planned-not-taken": leaveOut,
  "planned-not-offered": doNotOffer,
} satisfies Partial<Record<FindingKind, Planter>>;

const nothing = { studentNumber: null, className: null, course: null, code: null };

function loseProgramme(site: Site): ExpectedFinding[] | undefined {
  const group = site.takeClass();
  if (!group) return undefined;
  group.homeroom.programme = null;
  return [{ ...nothing, kind: "class-without-programme", className: group.homeroom.name }];
}

/** The class is bound to a 班群 of its programme that no plan has: one finding for the programme, not for the class. */
function takeUnplannedProgramme(site: Site): ExpectedFinding[] | undefined {
  const group = site.takeClass();
  if (!group) return undefined;
  const taken = new Set(site.school.homerooms.map(({ programme }) => programme));
  const unplanned = [..."ZYXWVUTSRQ"]
    .map((letter) => `${group.programme.slice(0, 15)}${letter}`)
    .find((programme) => !taken.has(programme));
  if (unplanned === undefined) return undefined;
  group.homeroom.programme = unplanned;
  return [{ ...nothing, kind: "programme-without-plan" }];
}

function takeTwice(site: Site): ExpectedFinding[] | undefined {
  const lesson = site.takeLesson(({ enrolments }) => enrolments.length > 0);
  const enrolment = site.random.pick(lesson?.enrolments ?? []);
  if (!lesson || !enrolment) return undefined;
  site.school.enrolments.push({ ...enrolment });
  return findingsOf("taken-twice", site, lesson.offering, [enrolment]);
}

/** One student of a class does not take what the others of the class take. */
function leaveOut(site: Site): ExpectedFinding[] | undefined {
  const lesson = site.takeLesson(({ group }) => group.members.length > 1);
  const student = site.random.pick(lesson?.group.members ?? []);
  if (!lesson || !student) return undefined;
  remove(
    site,
    ({ studentNumber, course }) => studentNumber === student.number && course === lesson.offering.course,
  );
  return [
    {
      ...nothing,
      kind: "planned-not-taken",
      studentNumber: student.number,
      className: lesson.group.homeroom.name,
      code: lesson.course.code,
    },
  ];
}

function doNotOffer(site: Site): ExpectedFinding[] | undefined {
  const lesson = site.takeLesson(({ group }) => group.isWhole);
  if (!lesson) return undefined;
  site.school.offerings = site.school.offerings.filter((offering) => offering !== lesson.offering);
  remove(site, ({ course }) => course === lesson.offering.course);
  return [
    {
      ...nothing,
      kind: "planned-not-offered",
      className: lesson.group.homeroom.name,
      code: lesson.course.code,
    },
  ];
}

function remove(site: Site, isGone: (enrolment: { studentNumber: string; course: string }) => boolean): void {
  site.school.enrolments = site.school.enrolments.filter((enrolment) => !isGone(enrolment));
}
