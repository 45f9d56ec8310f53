import { readForStore, storeImport } from "#app/use-cases/store-import.ts";
import type { RunJob } from "../job-context.ts";

/** Stores what the preview showed, or gives way to whoever came between. */
export const run: RunJob<"store-import"> = async ({ scope, progress, commit }, { importId, term }) => {
  const read = await readForStore(scope, importId, term);
  if (!read) return { kind: "overtaken" };
  return storeImport(scope, read, term, progress, (work) =>
    commit(async (trx) => ({ result: await work(trx) })),
  );
};
