import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { programmes } from "../programmes.ts";
import { addedCourse, addLesson, findingsOf } from "./lessons.ts";
import type { Group, Lesson } from "./places.ts";
import type { ExpectedFinding, Site } from "./site.ts";

/** Plants one fault and tells what has to be found; undefined where the school has no place for it. */
export type Planter = (site: Site) => ExpectedFinding[] | undefined;

/** Faults of the code that counts: each takes a lesson of a class and spoils its code, for all who take it by that code. */
export const codeFaults = {
  "code-missing": spoil("code-missing", () => [null]),
  // A segment that its table does not know (課程類別, 開課方式, 科目屬性), or a character too few.
  "code-malformed": spoil("code-malformed", (code) => [
    replaced(code, 17, "Z"),
    replaced(code, 18, "Z"),
    replaced(code, 19, "Z"),
    code.slice(0, 22),
  ]),
  "school-differs": spoil("school-differs", (code) => [
    replaced(code, 9, code.charAt(8) === "1" ? "2" : "1"),
  ]),
  "cohort-differs": spoil("cohort-differs", (code) => [
    replaced(code, 1, String(Number(code.slice(0, 3)) - 1).padStart(3, "0")),
  ]),
  "programme-differs": (site) => swapElective(site) ?? takeOthersCode(site),
  "code-deleted": addDeleted,
  "code-not-in-plan": spoil("code-not-in-plan", (code, { plan }) =>
    [..."ZYXWVUTS"].map((last) => replaced(code, 22, `9${last}`)).filter((other) => !plan.has(other)),
  ),
} satisfies Partial<Record<FindingKind, Planter>>;

function spoil(
  kind: FindingKind,
  spoiledForms: (code: string, site: Site) => readonly (string | null)[],
): Planter {
  return (site) => {
    const lesson = site.takeLesson(isTakenByItsCode);
    if (!lesson) return undefined;
    // Two courses of a class must not come to share a wrong code: that would be taken-twice as well.
    const inClass = site.school.offerings.filter(({ classKeys }) =>
      classKeys.includes(lesson.group.homeroom.key),
    );
    const wrong = site.random
      .shuffled(spoiledForms(lesson.course.code, site))
      .find((form) => form === null || inClass.every(({ code }) => code !== form));
    if (wrong === undefined) return undefined;
    lesson.offering.code = wrong;
    return findingsOf(kind, site, lesson.offering, takersByItsCode(lesson));
  };
}

/** A student of a cross-class elective carries the code of another programme that takes it too. */
function swapElective(site: Site): ExpectedFinding[] | undefined {
  const { school, plan, random } = site;
  const electives = school.enrolments.filter(
    ({ studentNumber, course, code }) =>
      code?.slice(16, 19) === "7D3" && site.isFree(course) && site.isOpen(studentNumber),
  );
  const enrolment = random.pick(electives);
  const offering = school.offerings.find(({ course }) => course === enrolment?.course);
  if (!enrolment || !offering) return undefined;
  const others = otherProgrammes(enrolment.code ?? "").filter((code) => plan.has(code));
  const wrong = random.pick(others);
  if (wrong === undefined) return undefined;
  site.takeCourse(offering.course);
  enrolment.code = wrong;
  return findingsOf("programme-differs", site, offering, [enrolment]);
}

/** In a school too small for such electives: a whole class carries another programme's code. */
function takeOthersCode(site: Site): ExpectedFinding[] | undefined {
  return spoil("programme-differs", otherProgrammes)(site);
}

/** A code of the programme that an older version had and the newest has not, or takes back. */
function addDeleted(site: Site): ExpectedFinding[] | undefined {
  const { school, plan, random } = site;
  const older = school.plans.slice(0, -1).flatMap(({ courses }) => courses);
  const gone = [...new Map(older.map((course) => [course.code, course])).values()].filter(
    ({ code }) => !plan.has(code),
  );
  const fits = (group: Group) => (course: PlanCourse) =>
    course.code.startsWith(group.programme) && site.isFree(addedCourse(group, course));
  const group = site.anyClass((one) => gone.some(fits(one)));
  const course = group && random.pick(gone.filter(fits(group)));
  if (!group || !course) return undefined;
  return addLesson(site, "code-deleted", group, course, 1);
}

function otherProgrammes(code: string): string[] {
  const own = code.slice(9, 16);
  return programmes
    .filter(({ part }) => part !== own)
    .map(({ part }) => `${code.slice(0, 9)}${part}${code.slice(16)}`);
}

function isTakenByItsCode(lesson: Lesson): boolean {
  return takersByItsCode(lesson).length > 0;
}

function takersByItsCode({ enrolments }: Lesson) {
  return enrolments.filter(({ code }) => code === null);
}

/** Characters from the 1-based position on replaced. */
function replaced(code: string, position: number, by: string): string {
  return `${code.slice(0, position - 1)}${by}${code.slice(position - 1 + by.length)}`;
}
