import { formatTerm } from "#app/domain/calendar/term.ts";
import type { Role } from "#app/domain/people/roles.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { findCurrentDataset, moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { insertScores } from "#db/queries/scores.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { newComparableSchool } from "./compared-school.ts";
import type { TestDatabase } from "./databases.ts";
import { asNewUser } from "./scopes.ts";

/** A school with a term, all its data and 學期成績 in force; the officer asks, the others approve. */
export async function newGradedSchool(database: TestDatabase, students?: number) {
  const { scope, school } = await newComparableSchool(database, "none", ["academic-officer"], students);
  const { grades } = inventScores(school);
  await putGradesInForce(scope, school, grades);
  const other = (role: Role) => asNewUser(scope, [role]);
  return {
    scope,
    school,
    grades,
    term: formatTerm(school.term),
    secondOfficer: await other("academic-officer"),
    director: await other("academic-director"),
    principal: await other("principal"),
  };
}

/** As if 學期成績 had been imported: the rows, and the pointer to them; what was in force before is what they are based on. */
export async function putGradesInForce(
  scope: Scope,
  school: GeneratedSchool,
  grades: readonly ScoreRecord[],
): Promise<number> {
  const term = formatTerm(school.term);
  return inTransaction(scope, async (trx) => {
    const now = await findCurrentDataset(trx, term, "grades");
    const file = { fileId: null, fileName: "學期成績.csv", sha256: "2".repeat(64) };
    const importId = await insertImport(trx, { kind: "grades", term, mode: "complete", ...file });
    await updateImport(trx, importId, 1, { status: "confirmed", basedOn: now?.importId ?? null });
    await insertScores(trx, importId, grades);
    await moveCurrentDataset(trx, { term, slot: "grades", importId, version: now?.version ?? null });
    return importId;
  });
}
