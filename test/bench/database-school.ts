import { randomBytes } from "node:crypto";
import { now } from "#app/clock.server.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { connect } from "#db/connect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findCurrentDataset, moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertEnrolments } from "#db/queries/enrolments.ts";
import { insertHomerooms } from "#db/queries/homerooms.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { insertOfferings } from "#db/queries/offerings.ts";
import { insertPlanVersion } from "#db/queries/plans.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { insertStudents } from "#db/queries/students.ts";
import { consoleItself, type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { createVault } from "#db/vault.ts";

/** A school in a database, seen by the console itself. `key`: what its personal data is sealed with. */
export type DatabaseSchool = { scope: Scope; key: string };

/** The invented school's place in an empty database: itself and its term, no data yet. */
export async function openSchool(url: string, generated: GeneratedSchool): Promise<DatabaseSchool> {
  const key = randomBytes(32).toString("base64");
  const ground = { db: connect(url), vault: createVault(key, []), now: now() };
  const { code, name, hasContinuingEducation, hasPracticumOffice } = generated.school;
  const created = await createSchool(ground, {
    code,
    name,
    hasContinuingDivision: hasContinuingEducation,
    hasPracticumOffice,
    settings: {},
  });
  if (created.kind !== "created") throw new Error(`the school was refused: ${created.reason}`);
  const scope: Scope = { ...ground, schoolId: created.id, user: consoleItself, reach: "school" };
  await insertTerm(scope, {
    term: formatTerm(generated.term),
    opensOn: "2023-08-30",
    closesOn: "2024-01-19",
  });
  return { scope, key };
}

/** All of its data in force. */
export async function fillSchool(scope: Scope, generated: GeneratedSchool): Promise<void> {
  const { plans, homerooms, students, offerings, enrolments } = generated;
  for (const plan of plans) {
    await inTransaction(scope, async (trx) => {
      const importId = await insertConfirmed(trx, "course-plan", null);
      await insertPlanVersion(trx, importId, plan, plan.id);
    });
  }
  const store = (kind: DatasetKind, insert: (trx: InTransaction<Scope>, importId: number) => Promise<void>) =>
    storeDataset(scope, generated, kind, insert);
  await store("homerooms", (trx, id) => insertHomerooms(trx, id, homerooms));
  await store("students", (trx, id) => insertStudents(trx, id, students));
  await store("offerings", (trx, id) => insertOfferings(trx, id, offerings));
  await store("enrolments", (trx, id) => insertEnrolments(trx, id, enrolments));
}

/** What confirming an import writes: the import, its rows, the pointer to them and the audit entry. Gives its id. */
export async function storeDataset(
  scope: Scope,
  generated: GeneratedSchool,
  kind: DatasetKind,
  insert: (trx: InTransaction<Scope>, importId: number) => Promise<void>,
): Promise<number> {
  const term = formatTerm(generated.term);
  return inTransaction(scope, async (trx) => {
    const importId = await insertConfirmed(trx, kind, term);
    await insert(trx, importId);
    const pointer = await findCurrentDataset(trx, term, kind);
    const moved = await moveCurrentDataset(trx, {
      term,
      slot: kind,
      importId,
      version: pointer?.version ?? null,
    });
    if (!moved) throw new Error(`the pointer of ${kind} was moved by somebody else`);
    await writeAudit(trx, { action: "import:confirm", subject: `import:${importId}`, changes: [] });
    return importId;
  });
}

/** An import without rows. */
export async function insertConfirmed(
  scope: Scope,
  kind: DatasetKind | "course-plan",
  term: string | null,
): Promise<number> {
  const id = await insertImport(scope, {
    kind,
    term,
    mode: "complete",
    fileId: null,
    fileName: `${kind}.xlsx`,
    sha256: "0".repeat(64),
  });
  await updateImport(scope, id, 1, { status: "confirmed" });
  return id;
}
