import type { ComparisonInput } from "#app/domain/course-codes/model.ts";
import { codeRow } from "./code-rows.ts";
import type { OracleFinding } from "./finding.ts";
import { planRows } from "./plan-rows.ts";
import { casesOf, planOf, programmeOf } from "./school.ts";
import { isRepeat, plannedRows, takenTwice } from "./student-rows.ts";
import { filled } from "./texts.ts";

export type { OracleFinding } from "./finding.ts";

/**
 * The comparison a second time: straight from the tables of findings, slow and without any index, written without
 * sight of the engine, so that the property test compares two readings of the rules and not one with itself.
 */
export function oracle(input: ComparisonInput): OracleFinding[] {
  const cases = casesOf(input);
  const onEnrolments = cases.flatMap((one, index) => {
    if (isRepeat(cases, index)) return [];
    const failed = codeRow(one);
    if (failed) return [failed];
    const course = planOf(input, one.programme ?? "").find(({ code }) => code === one.code);
    return course ? planRows(one, course) : [];
  });
  return [
    ...classesWithoutProgramme(input),
    ...programmesWithoutPlan(input),
    ...onEnrolments,
    ...takenTwice(cases),
    ...plannedRows(cases, input),
  ];
}

/** Row `class-without-programme`: once per class. */
function classesWithoutProgramme(input: ComparisonInput): OracleFinding[] {
  return input.homerooms
    .filter((homeroom) => !filled(homeroom.programme))
    .map((homeroom) => ({
      finding: "class-without-programme",
      blocking: true,
      studentNumber: null,
      class: homeroom.key,
      course: null,
      code: null,
      programme: null,
    }));
}

/** Row `programme-without-plan`: once per programme (its cohort is part of it) of any class or student. */
function programmesWithoutPlan(input: ComparisonInput): OracleFinding[] {
  const programmes = [
    ...input.homerooms.map((homeroom) => homeroom.programme),
    ...input.students.map((student) => programmeOf(input, student)),
  ].filter(filled);
  return [...new Set(programmes)]
    .filter((programme) => planOf(input, programme).length === 0)
    .map((programme) => ({
      finding: "programme-without-plan",
      blocking: true,
      studentNumber: null,
      class: null,
      course: null,
      code: null,
      programme,
    }));
}
