import { isAttending } from "#app/domain/course-codes/missing.ts";
import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { CheckAnswer } from "#app/domain/grade-checks/check-results.ts";
import {
  type JudgedResults,
  judgeResultRows,
  type ResultRow,
} from "#app/domain/grade-checks/judge-result-rows.ts";
import { comparableHeader } from "#app/domain/tables/columns.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { studentLookup } from "#app/imports/student-lookup.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { readDoubts } from "#db/queries/grade-check-doubts.ts";
import { lastResultNumber, listNewestResults } from "#db/queries/grade-check-results.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listScores } from "#db/queries/scores.ts";
import type { SchoolScope, Scope } from "#db/scope.ts";
import { readRoundClasses, readTermClasses } from "./round-data.ts";

/** `seen`: the number of the round's newest result against which the rows were judged. */
export type JudgedUpload = JudgedResults & { seen: number };

/** Judges the rows of a file against what the school has and what was entered already. */
export async function judgeUpload(
  scope: Scope,
  round: StoredRound,
  rows: readonly ResultRow[],
): Promise<JudgedUpload> {
  const seen = await lastResultNumber(scope, round.id);
  const [{ students }, { classes }, newest, findCourse] = await Promise.all([
    readTermClasses(scope, round.term),
    readRoundClasses(scope, round, "grade-check:enter"),
    listNewestResults(scope, round.id),
    courseFinder(scope, round.term),
  ]);
  const doubts = await readDoubts(scope, round.id, [...newest.values()]);
  const find = studentLookup(students);
  const status = new Map(students.map((student) => [student.number, student.status]));
  const classOf = new Map(
    classes.flatMap(({ homeroom, students: own }) =>
      own.map(({ number }): [string, string] => [number, homeroom.key]),
    ),
  );
  const judged = judgeResultRows(rows, {
    findStudent: (text) => {
      const match = find(text);
      return match.kind === "unknown" ? undefined : match.number;
    },
    isAttending: (number) => isAttending(status.get(number) ?? null),
    classOf: (number) => classOf.get(number),
    findCourse,
    current(number): CheckAnswer | undefined {
      const result = newest.get(number);
      if (!result) return undefined;
      if (result.state !== "doubt") return { state: result.state };
      return { state: "doubt", doubts: doubts.get(result.number) ?? [] };
    },
  });
  return { ...judged, seen };
}

/** Finds a course of a student by 課程名稱, subject or 報部科目名稱, whatever its width and spaces. */
async function courseFinder(scope: SchoolScope, term: string) {
  const datasets = await listCurrentDatasets(scope, term);
  const [offerings, enrolments, scores] = await Promise.all([
    listOfferings(scope, importIn({ datasets }, "offerings")),
    listEnrolments(scope, importIn({ datasets }, "enrolments")),
    listScores(scope, importIn({ datasets }, "grades")),
  ]);
  const offered = new Map(offerings.map((offering) => [offering.course, offering]));
  const taken = groupBy([...enrolments, ...scores], ({ studentNumber }) => studentNumber);
  return (number: string, name: string): string | undefined => {
    const courses = (taken.get(number) ?? []).map(({ course }) => course);
    const meant = comparableHeader(name);
    const isNamed = (one: string | null | undefined) =>
      typeof one === "string" && comparableHeader(one) === meant;
    return (
      courses.find((course) => course === name) ??
      courses.find((course) => {
        const offering = offered.get(course);
        return isNamed(course) || isNamed(offering?.subject) || isNamed(offering?.reportedName);
      })
    );
  };
}
