import { formatTerm } from "#app/domain/calendar/term.ts";
import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { runComparison } from "#app/use-cases/run-comparison.ts";
import { findCurrentDataset, moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertEnrolments } from "#db/queries/enrolments.ts";
import { insertHomerooms } from "#db/queries/homerooms.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { insertOfferings } from "#db/queries/offerings.ts";
import { findSchool, insertTerm } from "#db/queries/schools.ts";
import { insertStudents } from "#db/queries/students.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import type { TestDatabase } from "./databases.ts";
import { keepSchool } from "./keep-school.ts";
import { newScope } from "./scopes.ts";

/** Every kind of fault needs its place; where there is none to place, a test's time goes into storing rows. */
const usualStudents = { withFaults: 160, faultless: 64 };

/** The school of the test's scope, invented: what it has, with faults or mended, is the same otherwise. */
export async function inventFor(
  scope: Scope,
  faults: "none" | readonly FindingKind[],
  semester: 1 | 2 = 1,
  students = faults === "none" ? usualStudents.faultless : usualStudents.withFaults,
): Promise<GeneratedSchool> {
  const school = await findSchool(scope);
  const term = { schoolYear: 112, semester };
  return generateSchool({ seed: 20_260_922, students, school: school?.code ?? "", term, faults });
}

/** A school with a term and all data in force; the officer asks. */
export async function newComparableSchool(
  database: TestDatabase,
  faults: "none" | readonly FindingKind[],
  roles: readonly Role[] = ["academic-officer"],
  students?: number,
): Promise<{ scope: Scope; school: GeneratedSchool }> {
  const scope = await newScope(database, roles);
  const school = await inventFor(scope, faults, 1, students);
  await insertTerm(scope, { term: formatTerm(school.term), opensOn: "2023-08-30", closesOn: null });
  await keepSchool(scope, school);
  return { scope, school };
}

/** As if all files had been imported again, mended. */
export async function importAgain(scope: Scope, school: GeneratedSchool): Promise<void> {
  const term = formatTerm(school.term);
  await inTransaction(scope, async (trx) => {
    const kept = async (slot: "homerooms" | "students" | "offerings" | "enrolments") => {
      const now = await findCurrentDataset(trx, term, slot);
      const file = { fileId: null, fileName: `${slot}-2.xlsx`, sha256: "1".repeat(64) };
      const importId = await insertImport(trx, { kind: slot, term, mode: "complete", ...file });
      await updateImport(trx, importId, 1, { status: "confirmed" });
      await moveCurrentDataset(trx, { term, slot, importId, version: now?.version ?? null });
      return importId;
    };
    await insertHomerooms(trx, await kept("homerooms"), school.homerooms);
    await insertStudents(trx, await kept("students"), school.students);
    await insertOfferings(trx, await kept("offerings"), school.offerings);
    await insertEnrolments(trx, await kept("enrolments"), school.enrolments);
  });
}

/** Compares the term's data; gives the id of the run. */
export async function compareNow(scope: Scope, term = "112-1"): Promise<number> {
  const outcome = await runComparison(scope, term);
  if (outcome.kind !== "compared") throw new Error(`not compared: ${outcome.missing.join()}`);
  return outcome.runId;
}
