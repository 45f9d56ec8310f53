import type { ComparisonInput, PlanCourse, StudentPlacement } from "#app/domain/course-codes/model.ts";
import { codeRow } from "./code-rows.ts";
import { isBlockingKind, type OracleFinding, onEnrolment } from "./finding.ts";
import { nameRow, notPlannedRow } from "./plan-rows.ts";
import {
  attributeOf,
  type Case,
  isAttending,
  isRequired,
  nameOf,
  planOf,
  programmeOf,
  semesterOf,
} from "./school.ts";
import { foldedName } from "./texts.ts";

/** Whether an earlier row has the same student and course: such a row "gets no other finding". */
export function isRepeat(cases: readonly Case[], index: number): boolean {
  const here = cases[index]?.enrolment;
  return cases
    .slice(0, index)
    .some(
      ({ enrolment }) => enrolment.studentNumber === here?.studentNumber && enrolment.course === here.course,
    );
}

/** Row `taken-twice`: one student, one code, twice in the term; once per student and code, else student and course. */
export function takenTwice(cases: readonly Case[]): OracleFinding[] {
  const found: OracleFinding[] = [];
  cases.forEach((one, index) => {
    const sameCode =
      one.code !== null &&
      cases
        .slice(0, index)
        .some((earlier) => earlier.student.number === one.student.number && earlier.code === one.code);
    if (!isRepeat(cases, index) && !sameCode) return;
    const reported = found.some(
      (finding) =>
        finding.studentNumber === one.student.number &&
        finding.code === one.code &&
        (one.code !== null || finding.course === one.enrolment.course),
    );
    if (!reported) found.push(onEnrolment("taken-twice", one));
  });
  return found;
}

/**
 * "By name under a faulty one": the name is the plan's, and the code has a finding of the first table or belongs to
 * something else. A course without credits and without a code is not faulty, so it does not stand for a planned one.
 */
function isTakenByName(one: Case, course: PlanCourse, plan: readonly PlanCourse[]): boolean {
  if (foldedName(nameOf(one.offering)) !== foldedName(course.name)) return false;
  if (codeRow(one) !== undefined) return true;
  const own = plan.find((candidate) => candidate.code === one.code);
  if (own === undefined) return false;
  const namesDiffer = nameRow(one, own).some(({ finding }) => finding === "name-differs");
  return namesDiffer || notPlannedRow(one, own).length > 0;
}

/** A letter that marks an alternative: A–I (domain facts, section 3). R S T and Z are amounts, not alternatives. */
function isAlternative(character: string | undefined): boolean {
  return character !== undefined && /^[A-I]$/.test(character);
}

/** The required courses that the student is planned to take in this semester and does not take. */
function missingCourses(
  cases: readonly Case[],
  input: ComparisonInput,
  student: StudentPlacement,
): PlanCourse[] {
  const programme = programmeOf(input, student);
  if (programme === null || !isAttending(student)) return [];
  const plan = planOf(input, programme);
  const semester = semesterOf(input, student);
  const otherSemester = semester % 2 === 0 ? semester + 1 : semester - 1;
  const own = cases.filter((one) => one.student.number === student.number);
  // A repeated row is not judged, so its code is not a faulty one; under its code it is taken all the same.
  const judged = own.filter((_, index) => !isRepeat(own, index));
  const takes = (course: PlanCourse) =>
    own.some((one) => one.code === course.code) || judged.some((one) => isTakenByName(one, course, plan));

  /** 閩南語文 `1`, 客語文 `A`: same characters 17–21, the letter of the same number in this semester. */
  const alternativeTaken = (missing: PlanCourse) => {
    const letter = "ABCDEFGHI".charAt(Number(missing.credits[semester]) - 1);
    return plan.some(
      (other) =>
        other.code.slice(16, 21) === missing.code.slice(16, 21) &&
        other.credits[semester] === letter &&
        takes(other),
    );
  };
  /** 對開: a letter in the other semester of that year, and a required course with a letter in this one. */
  const swapTaken = (missing: PlanCourse) =>
    isAlternative(missing.credits[otherSemester]) &&
    plan.some((other) => isRequired(other) && isAlternative(other.credits[semester]) && takes(other));

  return plan.filter(
    (course) =>
      isRequired(course) &&
      /^[1-9]$/.test(course.credits[semester] ?? "") &&
      attributeOf(course) !== "6" &&
      !takes(course) &&
      !alternativeTaken(course) &&
      !swapTaken(course),
  );
}

/** Rows `planned-not-taken`, and `planned-not-offered` for what every student of a class is missing. */
export function plannedRows(cases: readonly Case[], input: ComparisonInput): OracleFinding[] {
  const found: OracleFinding[] = [];
  for (const homeroom of input.homerooms) {
    const students = input.students.filter((one) => one.classKey === homeroom.key && isAttending(one));
    const missing = students.map((student) => ({
      student,
      courses: missingCourses(cases, input, student),
    }));
    const forAll = new Set<string>();
    for (const { student, courses } of missing) {
      for (const { code } of courses) {
        const everyone = missing.every((other) => other.courses.some((course) => course.code === code));
        if (everyone && forAll.has(code)) continue;
        if (everyone) forAll.add(code);
        const finding = everyone ? "planned-not-offered" : "planned-not-taken";
        found.push({
          finding,
          blocking: isBlockingKind(finding),
          studentNumber: everyone ? null : student.number,
          class: homeroom.key,
          course: null,
          code,
          programme: programmeOf(input, student),
        });
      }
    }
  }
  return found;
}
