import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import { type BatchCover, batchCover } from "#app/domain/rosters/batches/batch-cover.ts";
import type { RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import type { BatchExport } from "#db/queries/batch-exports.ts";
import { listBatchSignatures } from "#db/queries/batch-signatures.ts";
import { readFileBytes } from "#db/queries/files.ts";
import type { SchoolScope } from "#db/scope.ts";

/** What the cover of an export says, from its manifest as it was kept and the signatures that it was made under. */
export async function readBatchCover(scope: SchoolScope, made: BatchExport): Promise<BatchCover> {
  const [bytes, signatures] = await Promise.all([
    readFileBytes(scope, made.manifestFileId),
    listBatchSignatures(scope, made.batchId),
  ]);
  const manifest: RosterManifest = JSON.parse(bytes.toString("utf8"));
  const of = (capacity: Capacity) =>
    signatures.find((one) => one.capacity === capacity && one.digest === made.digest) ?? null;
  return batchCover(manifest, {
    manifestHash: made.manifestHash,
    signatures: { officer: of("officer"), director: of("director") },
    demo: manifest.school.code === demoSchoolCode,
  });
}
