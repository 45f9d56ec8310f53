import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import {
  type ClassSheets,
  checkSheets,
  countSheets,
  type SheetCounts,
} from "#app/domain/grade-checks/check-sheets.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { findRound, type StoredRound } from "#db/queries/grade-check-rounds.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listScores } from "#db/queries/scores.ts";
import type { Scope } from "#db/scope.ts";
import { readRoundClasses } from "./round-data.ts";

/** Of a round: one class, the classes of a grade, or with both null every class that the person may print. */
export type SheetsRequest = { roundId: number; classKey: string | null; grade: number | null };

/** `no-scores`: 學期成績 is not imported for the term, and there is nothing to check. */
export type SheetsRefusal = "nobody" | "no-scores";

export type SheetsOutcome =
  | { kind: "read"; round: StoredRound; classes: readonly ClassSheets[]; counts: SheetCounts }
  | { kind: "refused"; reason: SheetsRefusal };

/** The check sheets of a round as far as the person may print them: homeroom teachers of their own classes. */
export async function readCheckSheets(scope: Scope, request: SheetsRequest): Promise<SheetsOutcome> {
  const round = await findRound(scope, request.roundId);
  if (!round) return { kind: "refused", reason: "nobody" };
  const datasets = await listCurrentDatasets(scope, round.term);
  if (importIn({ datasets }, "grades") === 0) return { kind: "refused", reason: "no-scores" };
  const all = await readRoundClasses(scope, round, "grade-check:enter");
  const classes = all.classes.filter(
    ({ homeroom, students }) =>
      students.length > 0 &&
      (request.classKey === null || homeroom.key === request.classKey) &&
      (request.grade === null || homeroom.grade === request.grade),
  );
  if (classes.length === 0) return { kind: "refused", reason: "nobody" };
  const [homerooms, offerings, enrolments, scores] = await Promise.all([
    listHomerooms(scope, importIn({ datasets }, "homerooms")),
    listOfferings(scope, importIn({ datasets }, "offerings")),
    listEnrolments(scope, importIn({ datasets }, "enrolments")),
    listScores(scope, importIn({ datasets }, "grades")),
  ]);
  const sheets = checkSheets({ classes, homerooms, offerings, enrolments, scores });
  return { kind: "read", round, classes: sheets, counts: countSheets(sheets) };
}
