import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import { gradedCourses } from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { createRandom } from "../random.ts";
import { generateSchool } from "../school.ts";
import { type Draft, openDraft, type PlantedPattern } from "./draft.ts";
import { plantImport } from "./import-patterns.ts";
import { addNoise } from "./noise.ts";
import { plantCodes, plantCounted, plantCredits, plantName } from "./plan-patterns.ts";
import {
  type Planter,
  plantAboveCap,
  plantInComponent,
  plantNotRounded,
  plantPassedAtZero,
  plantPassMark,
  plantRounded,
  plantWithTeacher,
} from "./score-patterns.ts";
import { inventedPassMarks, listStudents, type ScoreForm, shapedScores } from "./shaped-scores.ts";

/** In this order: those that need whole courses come first. */
const planters: readonly (readonly [PatternKind, Planter])[] = [
  ["rounded", plantRounded],
  ["same-component", plantInComponent],
  ["credits-differ", plantCredits],
  ["name-differs", plantName],
  ["same-teacher", plantWithTeacher],
  ["same-import", plantImport],
  ["counted-differs", plantCounted],
  ["not-rounded", plantNotRounded],
  ["makeup-above-cap", plantAboveCap],
  ["pass-mark", plantPassMark],
  ["passed-at-zero", plantPassedAtZero],
  ["code-differs", plantCodes],
];

export type PatternTerm = {
  basis: PatternBasis;
  planted: readonly PlantedPattern[];
  /** Rows that are wrong beside the patterns. */
  slips: readonly ScoreRecord[];
};

/**
 * The second semester of an invented school with one pattern of each kind in it, each of 15 to 60 records of several classes, and
 * with what else is wrong or odd in a term. A school without decimals has nothing that was rounded. At least 600 students.
 */
export function generatePatternTerm(request: {
  seed: number;
  students: number;
  form: ScoreForm;
}): PatternTerm {
  const { form } = request;
  const random = createRandom(request.seed).fork("patterns");
  const school = generateSchool({ ...request, term: { schoolYear: 112, semester: 2 } });
  listStudents(school, random.fork("statuses"));
  const rows = shapedScores(school, form, random.fork("scores"));
  const draft = openDraft({
    random: random.fork("planting"),
    form,
    school,
    passMarks: inventedPassMarks,
    rows,
  });
  const planted = planters.flatMap(([kind, plant]): PlantedPattern[] =>
    kind === "rounded" && form === "whole" ? [] : [{ kind, records: plant(draft) }],
  );
  const slips = addNoise(draft);
  const previous = rows.map((row) => ({ ...row, ...draft.before.get(row) }));
  const grades = withoutSome(rows, draft);
  return {
    basis: {
      school: school.school.code,
      records: gradedCourses({ ...school, grades }),
      data: school,
      plans: school.plans,
      tables: { entries: referenceTables, subjects: null },
      passMarks: inventedPassMarks,
      decimals: null,
      previous,
    },
    planted,
    slips,
  };
}

/** Enrolments that have no row of 學期成績, of students whom nothing was planted for. */
function withoutSome(rows: readonly ScoreRecord[], draft: Draft): ScoreRecord[] {
  const some = Math.max(3, Math.round(rows.length / 1500));
  const left = new Set(draft.takeSingles(some, ({ row }) => !draft.before.has(row)).map(({ row }) => row));
  return rows.filter((row) => !left.has(row));
}
