import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import {
  categoryOf,
  creditsOfCharacter,
  isNotSubmitted,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "#app/domain/course-codes/plan.ts";
import type { Random } from "../random.ts";
import type { Planter } from "./code-faults.ts";
import { addedCourse, addLesson, findingsOf } from "./lessons.ts";
import type { Group } from "./places.ts";
import type { Site } from "./site.ts";

/** Faults of a course whose code is right: each changes one thing that the offering says, for all who take it. */
export const courseFaults = {
  "name-differs": alter("name-differs", (offering, { name }) => {
    offering.reportedName = `${name}演練`;
  }),
  "name-spelling": alter("name-spelling", (offering, { name }, random) => {
    offering.reportedName = random.pick([`${name}Ⅱ`, `${name}（一）`, `${name.charAt(0)}　${name.slice(1)}`]);
  }),
  "credits-differ": alter("credits-differ", (offering) => {
    if (offering.credits !== null) offering.credits += 1;
    if (offering.periods !== null) offering.periods += 1;
  }),
  "required-by-differs": alter("required-by-differs", (offering, course) => {
    offering.requiredBy = requiredByOf(course) === "部定" ? "校訂" : "部定";
  }),
  "requirement-differs": alter("requirement-differs", (offering, course) => {
    offering.requirement = requirementOf(course) === "必修" ? "選修" : "必修";
  }),
  "category-differs": alter("category-differs", (offering, course) => {
    offering.category = subjectCategoryOf(course) === "實習科目" ? "專業科目" : "實習科目";
  }),
  "mode-differs": alter("mode-differs", (offering) => {
    offering.mode = "E";
  }),
  "not-planned-this-semester": addOutOfSeason,
  "not-to-be-submitted": addActivity,
} satisfies Partial<Record<FindingKind, Planter>>;

function alter(
  kind: FindingKind,
  change: (offering: Offering, course: PlanCourse, random: Random) => void,
): Planter {
  return (site) => {
    const lesson = site.takeLesson(({ enrolments }) => enrolments.length > 0);
    if (!lesson) return undefined;
    change(lesson.offering, lesson.course, site.random);
    return findingsOf(kind, site, lesson.offering, lesson.enrolments);
  };
}

/** A course of the class's plan, but of another semester. */
function addOutOfSeason(site: Site) {
  const fits = (group: Group) => (course: PlanCourse) =>
    course.code.startsWith(group.programme) &&
    course.credits[group.semester] === "0" &&
    /^[127]$/.test(categoryOf(course)) &&
    site.isFree(addedCourse(group, course));
  const group = site.anyClass((one) => [...site.plan.values()].some(fits(one)));
  const course = group && site.random.pick([...site.plan.values()].filter(fits(group)));
  return group && course ? addLesson(site, "not-planned-this-semester", group, course, 2) : undefined;
}

/** 團體活動 or 彈性學習 entered as a course that students take. */
function addActivity(site: Site) {
  const fits = (group: Group) => (course: PlanCourse) =>
    course.code.startsWith(group.programme) &&
    isNotSubmitted(course) &&
    course.credits[group.semester] !== "0" &&
    site.isFree(addedCourse(group, course));
  const group = site.anyClass((one) => [...site.plan.values()].some(fits(one)));
  const course = group && site.random.pick([...site.plan.values()].filter(fits(group)));
  if (!group || !course) return undefined;
  const credits = creditsOfCharacter(course.credits.charAt(group.semester));
  return addLesson(site, "not-to-be-submitted", group, course, credits);
}
