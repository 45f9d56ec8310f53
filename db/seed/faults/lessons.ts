import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { Enrolment, Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import { requiredByOf, requirementOf, subjectCategoryOf } from "#app/domain/course-codes/plan.ts";
import type { Group } from "./places.ts";
import type { ExpectedFinding, Site } from "./site.ts";

/** One finding for each of those who take the offering. */
export function findingsOf(
  kind: FindingKind,
  site: Site,
  offering: Offering,
  takers: readonly Enrolment[],
): ExpectedFinding[] {
  return takers.map(({ studentNumber, course, code }) => ({
    kind,
    studentNumber,
    className: site.classNameOf(studentNumber),
    course,
    code: code ?? offering.code,
  }));
}

/** 課程名稱 of a course that is opened beside those of the plan. */
export function addedCourse({ homeroom }: Group, planned: PlanCourse): string {
  return `${homeroom.name}${planned.name}（加開）`;
}

/** Opens a further course for all members of a class, in everything but the planted fault as the plan has it. */
export function addLesson(
  site: Site,
  kind: FindingKind,
  group: Group,
  planned: PlanCourse,
  credits: number,
): ExpectedFinding[] {
  const offering: Offering = {
    course: addedCourse(group, planned),
    subject: planned.name,
    reportedName: null,
    level: null,
    requiredBy: requiredByOf(planned),
    requirement: requirementOf(planned),
    category: subjectCategoryOf(planned),
    credits,
    periods: credits,
    code: planned.code,
    mode: null,
    classKeys: [group.homeroom.key],
    teacher: group.homeroom.teacher,
  };
  const takers = group.members.map(({ number }) => ({
    studentNumber: number,
    course: offering.course,
    code: null,
  }));
  site.school.offerings.push(offering);
  site.school.enrolments.push(...takers);
  site.takeCourse(offering.course);
  return findingsOf(kind, site, offering, takers);
}
