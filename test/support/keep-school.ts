import { formatTerm } from "#app/domain/calendar/term.ts";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { EntryKind, StudentEntry } from "#app/domain/people/student-entries.ts";
import type { ScoreKind, ScoreRecord } from "#app/domain/scores/score-record.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertEnrolments } from "#db/queries/enrolments.ts";
import { insertHomerooms } from "#db/queries/homerooms.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { insertOfferings } from "#db/queries/offerings.ts";
import { insertPlanVersion } from "#db/queries/plans.ts";
import { insertScores } from "#db/queries/scores.ts";
import { insertStudentEntries } from "#db/queries/student-entries.ts";
import { insertStudents } from "#db/queries/students.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";

/** Keeps a plan version as if its file had been imported; gives the ids of the version and of its import. */
export async function keepPlan(
  scope: Scope,
  plan: Omit<PlanVersion, "id">,
  fileName: string,
): Promise<{ id: number; importId: number }> {
  return inTransaction(scope, async (trx) => {
    const importId = await insertConfirmed(trx, "course-plan", null, fileName);
    return { id: await insertPlanVersion(trx, importId, plan, fileName), importId };
  });
}

/** Puts all of an invented school's data in force, in its term (which has to be there). */
export async function keepSchool(scope: Scope, school: GeneratedSchool): Promise<void> {
  const term = formatTerm(school.term);
  for (const plan of school.plans) await keepPlan(scope, plan, plan.id);
  await inTransaction(scope, async (trx) => {
    const kept = async (slot: "homerooms" | "students" | "offerings" | "enrolments") => {
      const importId = await insertConfirmed(trx, slot, term, `${slot}.xlsx`);
      await moveCurrentDataset(trx, { term, slot, importId, version: null });
      return importId;
    };
    await insertHomerooms(trx, await kept("homerooms"), school.homerooms);
    await insertStudents(trx, await kept("students"), school.students);
    await insertOfferings(trx, await kept("offerings"), school.offerings);
    await insertEnrolments(trx, await kept("enrolments"), school.enrolments);
  });
}

/** Puts a list of scores in force, as if its file had been imported. */
export async function keepScores(
  scope: Scope,
  kind: ScoreKind,
  records: readonly ScoreRecord[],
  term = "112-1",
): Promise<void> {
  await keepList(scope, kind, term, (trx, importId) => insertScores(trx, importId, records));
}

/** Puts a list about students in force, as if its file had been imported. */
export async function keepEntries(
  scope: Scope,
  kind: EntryKind,
  entries: readonly StudentEntry[],
  term = "112-1",
): Promise<void> {
  await keepList(scope, kind, term, (trx, importId) => insertStudentEntries(trx, importId, entries));
}

async function keepList(
  scope: Scope,
  kind: DatasetKind,
  term: string,
  insert: (trx: InTransaction<Scope>, importId: number) => Promise<void>,
): Promise<void> {
  await inTransaction(scope, async (trx) => {
    const importId = await insertConfirmed(trx, kind, term, `${kind}.xlsx`);
    await insert(trx, importId);
    await moveCurrentDataset(trx, { term, slot: kind, importId, version: null });
  });
}

/** As if the import had been taken back. */
export async function undoImport(scope: Scope, importId: number): Promise<void> {
  await updateImport(scope, importId, 2, { status: "undone" });
}

async function insertConfirmed(scope: Scope, kind: TableKind, term: string | null, fileName: string) {
  const id = await insertImport(scope, {
    kind,
    term,
    mode: "complete",
    fileId: null,
    fileName,
    sha256: "0".repeat(64),
  });
  await updateImport(scope, id, 1, { status: "confirmed" });
  return id;
}
