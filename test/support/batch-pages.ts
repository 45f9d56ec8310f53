import { loader as batch, action as batchAction } from "#app/routes/batches/batch.tsx";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { bookBytes, doJobs, newBatchSchool, precheckBook } from "./batch-school.ts";
import type { TestDatabase } from "./databases.ts";
import { logInAs, newVisitor, send, sendFile, type Visitor, visit } from "./visits.ts";

/** What the page of a batch shows to somebody. */
export async function pageOf(as: Visitor, batchId: number) {
  const { body } = await visit(batch, {
    as,
    path: `/112-1/batches/${batchId}`,
    params: { batch: String(batchId) },
  });
  if (!body) throw new Error("There is no page");
  return body;
}

export function doOn(as: Visitor, batchId: number, fields: Record<string, string>) {
  const params = { batch: String(batchId) };
  return send(batchAction, { as, path: `/112-1/batches/${batchId}`, params, form: Object.entries(fields) });
}

export function uploadTo(
  as: Visitor,
  batchId: number,
  book: string,
  file: { name: string; bytes: Uint8Array } | null,
) {
  const params = { batch: String(batchId) };
  return sendFile(batchAction, { as, path: `/112-1/batches/${batchId}`, params, fields: { book }, file });
}

/** A school with a batch, and its officer, director and principal with their browsers. */
export async function newBatchOffice(database: TestDatabase) {
  const { scope, boss, school, letterId, batchId } = await newBatchSchool(database);
  const [officer, director] = [await logInAs(scope), await logInAs(boss)];
  return {
    officer,
    director,
    principal: await newVisitor(scope, ["principal"]),
    school,
    letterId,
    batchId,
  };
}
export type BatchOffice = Awaited<ReturnType<typeof newBatchOffice>>;

export function cleanBook(school: GeneratedSchool): Promise<Buffer> {
  return bookBytes(precheckBook(school), school);
}

/** Uploaded by the page, and checked. */
export async function uploadedBook(
  { officer, batchId, school }: BatchOffice,
  bytes?: Uint8Array,
): Promise<void> {
  const file = { name: "預檢.xlsx", bytes: bytes ?? (await cleanBook(school)) };
  await uploadTo(officer, batchId, "precheck", file);
  await doJobs(officer.scope);
}
