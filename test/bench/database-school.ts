import { randomBytes } from "node:crypto";
import { now } from "#app/clock.server.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { connect } from "#db/connect.ts";
import { moveCurrentDataset } from "#db/queries/current-datasets.ts";
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

/** All of its data in force but for the enrolments. */
export async function fillWithoutEnrolments(scope: Scope, generated: GeneratedSchool): Promise<void> {
  const { plans, homerooms, students, offerings } = generated;
  for (const plan of plans) {
    await inTransaction(scope, async (trx) => {
      const importId = await insertEmptyImport(trx, "course-plan", null);
      await insertPlanVersion(trx, importId, plan, plan.id);
    });
  }
  const term = formatTerm(generated.term);
  await store(scope, term, "homerooms", (trx, id) => insertHomerooms(trx, id, homerooms));
  await store(scope, term, "students", (trx, id) => insertStudents(trx, id, students));
  await store(scope, term, "offerings", (trx, id) => insertOfferings(trx, id, offerings));
}

/** All of its data in force. */
export async function fillSchool(scope: Scope, generated: GeneratedSchool): Promise<void> {
  const { term, enrolments } = generated;
  await fillWithoutEnrolments(scope, generated);
  await store(scope, formatTerm(term), "enrolments", (trx, id) => insertEnrolments(trx, id, enrolments));
}

async function store(
  scope: Scope,
  term: string,
  kind: DatasetKind,
  insert: (trx: InTransaction<Scope>, importId: number) => Promise<void>,
): Promise<void> {
  await inTransaction(scope, async (trx) => {
    const importId = await insertEmptyImport(trx, kind, term);
    await insert(trx, importId);
    await moveCurrentDataset(trx, { term, slot: kind, importId, version: null });
  });
}

/** An import without rows. */
export async function insertEmptyImport(
  scope: Scope,
  kind: DatasetKind | "course-plan",
  term: string | null,
  status: "confirmed" | "previewed" = "confirmed",
): Promise<number> {
  const id = await insertImport(scope, {
    kind,
    term,
    mode: "complete",
    fileId: null,
    fileName: `${kind}.xlsx`,
    sha256: "0".repeat(64),
  });
  await updateImport(scope, id, 1, { status });
  return id;
}
