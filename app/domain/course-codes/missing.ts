import { partOf } from "./code.ts";
import type { Takings } from "./enrolment-findings.ts";
import type { PlanCourse } from "./model.ts";
import { foldName } from "./names.ts";
import type { Placed } from "./placing.ts";
import { attributeOf, isRequired, type ProgrammePlan } from "./plan.ts";

const special = "6";
const alternative = /^[A-I]$/;

/** The planned courses of a semester that nobody may leave out: required, a digit 1–9, not 特殊需求領域. */
export function askedFor(plan: ProgrammePlan, semester: number): PlanCourse[] {
  return plan.courses.filter(
    (course) =>
      isRequired(course) && /^[1-9]$/.test(course.credits[semester] ?? "") && attributeOf(course) !== special,
  );
}

/**
 * The asked-for courses that a student takes neither under their code nor by name under a faulty one, less those that an
 * alternative excuses: a course of the same characters 17–21 with the letter of the same number (閩南語文 1, 客語文 A);
 * or, where the missing one has a letter in the other semester of the year (對開), a required course with a letter in this.
 */
export function missingCourses(
  plan: ProgrammePlan,
  asked: readonly PlanCourse[],
  semester: number,
  taken: Pick<Takings, "codes" | "namesUnderFaultyCodes">,
): PlanCourse[] {
  const takes = (course: PlanCourse) =>
    taken.codes.has(course.code) ||
    (taken.namesUnderFaultyCodes.size > 0 && taken.namesUnderFaultyCodes.has(foldName(course.name)));
  const missing = asked.filter((course) => !takes(course));
  if (missing.length === 0) return missing;
  const lettered = plan.courses.filter(
    (course) => alternative.test(course.credits[semester] ?? "") && takes(course),
  );
  const other = semester % 2 === 0 ? semester + 1 : semester - 1;
  return missing.filter((course) => {
    const letter = String.fromCharCode(64 + Number(course.credits[semester]));
    const chosen = lettered.some(
      (one) => one.credits[semester] === letter && partOf(one.code, "kind") === partOf(course.code, "kind"),
    );
    const swapped = alternative.test(course.credits[other] ?? "") && lettered.some(isRequired);
    return !chosen && !swapped;
  });
}

/** 學籍狀態 of students who are not attending (應屆畢業生 are): no planned course is asked of them. Wording differs by system. */
const gone = /休學|退學|轉出|(?<!應屆)畢業|結業|肄業|死亡|放棄|開除|離校/;

export function isAttending(status: string | null): boolean {
  return status === null || !gone.test(status);
}

const noTakings: Pick<Takings, "codes" | "namesUnderFaultyCodes"> = {
  codes: new Set(),
  namesUnderFaultyCodes: new Set(),
};

export type MissingCourse = {
  kind: "planned-not-taken" | "planned-not-offered";
  one: Placed;
  course: PlanCourse;
};

/** What the attending students of each class miss; what all of a class miss is planned-not-offered, once for the class. */
export function missingByClass(
  students: readonly Placed[],
  takings: ReadonlyMap<string, Takings>,
): MissingCourse[] {
  const askedOf = new Map<string, readonly PlanCourse[]>();
  const classes = new Map<string, { size: number; missing: Map<string, MissingCourse[]> }>();
  for (const one of students) {
    if (!isAttending(one.student.status)) continue;
    const homeroom = classes.get(one.student.classKey) ?? {
      size: 0,
      missing: new Map<string, MissingCourse[]>(),
    };
    classes.set(one.student.classKey, homeroom);
    homeroom.size++;
    const { plan, semester } = one.standing;
    if (!plan) continue;
    const key = `${one.standing.programme}|${semester}`;
    const asked = askedOf.get(key) ?? askedFor(plan, semester);
    askedOf.set(key, asked);
    for (const course of missingCourses(
      plan,
      asked,
      semester,
      takings.get(one.student.number) ?? noTakings,
    )) {
      const group = homeroom.missing.get(course.code) ?? [];
      homeroom.missing.set(course.code, group);
      group.push({ kind: "planned-not-taken", one, course });
    }
  }
  return [...classes.values()].flatMap(({ size, missing }) =>
    [...missing.values()].flatMap((group) =>
      group[0] && group.length === size ? [{ ...group[0], kind: "planned-not-offered" as const }] : group,
    ),
  );
}
