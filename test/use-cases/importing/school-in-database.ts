import type { TableKind } from "#app/domain/tables/reasons.ts";
import { type ConfirmOutcome, confirmImport } from "#app/use-cases/confirm-import.ts";
import { keepPreview, readForPreview } from "#app/use-cases/preview-import.ts";
import { receiveFile } from "#app/use-cases/receive-file.ts";
import { reviseImport } from "#app/use-cases/revise-import.ts";
import { readForStore, type StoreOutcome, storeImport } from "#app/use-cases/store-import.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
import { findSchool, insertTerm } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { type SchoolFile, schoolFiles } from "#db/seed/files.ts";
import { generateSchool } from "#db/seed/school.ts";
import type { TestDatabase } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";

export const term = "112-1";

/** A new school with an officer, and an invented school's files for it; nothing is imported yet. */
export async function schoolWithFiles(database: TestDatabase, students = 90) {
  const scope = await newScope(database, ["academic-officer"]);
  const school = await findSchool(scope);
  if (!school) throw new Error("The school is not there");
  await insertTerm(scope, { term, opensOn: "2023-08-30", closesOn: null });
  const generated = generateSchool({ seed: 7, students, school: school.code });
  const files = await schoolFiles(generated, { format: "csv", encoding: "utf-8" });
  return { scope, generated, files };
}

/** Uploads a file and reads it, as the job does. */
export async function preview(
  scope: Scope,
  file: SchoolFile,
  expected: TableKind | null = null,
): Promise<Import> {
  const { importId } = await receiveFile(scope, {
    term,
    file: { ...file, mediaType: "text/csv" },
    expected,
  });
  return readAgain(scope, importId);
}

/** What the job "read-import" does. */
export async function readAgain(scope: Scope, importId: number): Promise<Import> {
  const read = await readForPreview(scope, importId, term);
  if (read) await inTransaction(scope, (trx) => keepPreview(trx, read, term, null));
  await endJobs(scope);
  return found(scope, importId);
}

/** Says of a previewed import that its file is only a part, and reads it again. */
export async function asPart(scope: Scope, { id: importId, version }: Import): Promise<Import> {
  const revised = await reviseImport(scope, { importId, version, term, choices: { mode: "partial" } });
  if (revised.kind !== "reading") throw new Error(JSON.stringify(revised));
  return readAgain(scope, importId);
}

/** Confirms what is previewed and stores it, as the job does. */
export async function store(
  scope: Scope,
  one: Import,
  acceptRemovals = false,
): Promise<StoreOutcome | ConfirmOutcome> {
  const confirmed = await confirmImport(scope, {
    importId: one.id,
    version: one.version,
    term,
    acceptRemovals,
  });
  return confirmed.kind === "storing" ? storeConfirmed(scope, one.id) : confirmed;
}

/** What the job "store-import" does. */
export async function storeConfirmed(scope: Scope, importId: number): Promise<StoreOutcome> {
  const read = await readForStore(scope, importId, term);
  await endJobs(scope);
  if (!read) return { kind: "overtaken" };
  return storeImport(
    scope,
    read,
    term,
    () => {},
    (work) => inTransaction(scope, work),
  );
}

export async function importAll(
  scope: Scope,
  files: Awaited<ReturnType<typeof schoolWithFiles>>["files"],
): Promise<Import[]> {
  const all: Import[] = [];
  for (const file of [files.classes, ...files.plan, files.students, files.offerings, files.enrolments]) {
    const one = await preview(scope, file);
    await store(scope, one);
    all.push(await found(scope, one.id));
  }
  return all;
}

export async function found(scope: Scope, importId: number): Promise<Import> {
  const one = await findImport(scope, importId);
  if (!one) throw new Error(`Import ${importId} is not there`);
  return one;
}

/** The same file with some of its lines changed; `null` leaves a line out. The header is line 0. */
export function edited(file: SchoolFile, change: (line: string, index: number) => string | null): SchoolFile {
  const lines = file.bytes
    .toString("utf8")
    .split("\r\n")
    .filter((line) => line !== "");
  const kept = lines.map(change).filter((line) => line !== null);
  return { name: file.name, bytes: Buffer.from(`${kept.join("\r\n")}\r\n`) };
}

/** The same file with one more row: its first one, with other values under some headers. */
export function withRow(file: SchoolFile, values: Readonly<Record<string, string>>): SchoolFile {
  const [titles = "", first = ""] = file.bytes.toString("utf8").replace("\ufeff", "").split("\r\n");
  const names = titles.split(",");
  const cells = first.split(",").map((cell, index) => values[names[index] ?? ""] ?? cell);
  return { name: file.name, bytes: Buffer.concat([file.bytes, Buffer.from(`${cells.join(",")}\r\n`)]) };
}

/** These tests have no runner: without this every import would be at work for ever. */
async function endJobs(scope: Scope): Promise<void> {
  await scope.db.updateTable("jobs").set({ state: "done" }).where("school_id", "=", scope.schoolId).execute();
}
