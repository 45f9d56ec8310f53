import { semesterIndex } from "#app/domain/calendar/term.ts";
import type { Standing } from "./judge.ts";
import type { ComparisonInput, Enrolment, Homeroom, Offering, StudentPlacement } from "./model.ts";
import type { ProgrammePlan } from "./plan.ts";

/** A student with class, programme, plan and semester. */
export type Placed = { student: StudentPlacement; homeroom: Homeroom; standing: Standing };

/**
 * Places every student: the own 群科班代碼, else the class's; the semester by the grade the student is in, so that a
 * repeater is not a fault. A programme whose newest plan has no course counts as without plan.
 */
export function placeStudents(
  input: ComparisonInput,
  plans: ReadonlyMap<string, ProgrammePlan>,
): Map<string, Placed> {
  const homerooms = new Map(input.homerooms.map((homeroom) => [homeroom.key, homeroom]));
  const placed = new Map<string, Placed>();
  // One object for all students who stand alike: judgements are remembered by it.
  const standings = new Map<string, Standing>();
  for (const student of input.students) {
    const homeroom = homerooms.get(student.classKey);
    if (!homeroom) continue;
    const programme = student.programme ?? homeroom.programme;
    const semester = semesterIndex(student.grade ?? homeroom.grade, input.term.semester);
    const key = `${programme}|${semester}`;
    const standing = standings.get(key) ?? standingOf(programme, semester, plans);
    standings.set(key, standing);
    placed.set(student.number, { student, homeroom, standing });
  }
  return placed;
}

function standingOf(
  programme: string | null,
  semester: number,
  plans: ReadonlyMap<string, ProgrammePlan>,
): Standing {
  const plan = programme === null ? undefined : plans.get(programme);
  return { programme, plan: plan?.courses.length ? plan : null, semester };
}

/**
 * The code that counts for an enrolment: its own; else the offering's, when the programme of a class it is bound to is the
 * student's (or, bound to none, when its first 16 characters are); else none. A wrong code of the student's own programme
 * counts and is judged, never ignored.
 */
export function countingCode(
  enrolment: Enrolment,
  offering: Offering,
  placed: Placed,
  programmeOf: (classKey: string) => string | null,
): string | null {
  if (enrolment.code !== null) return enrolment.code;
  if (offering.code === null) return null;
  const { programme } = placed.standing;
  if (offering.classKeys.length === 0) return offering.code.slice(0, 16) === programme ? offering.code : null;
  const counts = offering.classKeys.some((key) =>
    programme === null ? key === placed.student.classKey : programmeOf(key) === programme,
  );
  return counts ? offering.code : null;
}
