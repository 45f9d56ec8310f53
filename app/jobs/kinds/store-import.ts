import { keepStored, PointerMoved, readForStore, type StoreOutcome } from "#app/use-cases/store-import.ts";
import type { RunJob } from "../job-context.ts";

const attempts = 3;

/** Stores what the preview showed, or gives way to whoever came between. */
export const run: RunJob<"store-import"> = async ({ scope, progress, commit }, { importId, term }) => {
  const read = await readForStore(scope, importId, term);
  if (!read) return { kind: "overtaken" };
  for (let attempt = 1; ; attempt++) {
    try {
      return await commit(
        async (trx): Promise<{ result: StoreOutcome }> => ({
          result: await keepStored(trx, read, term, progress),
        }),
      );
    } catch (error) {
      if (!(error instanceof PointerMoved) || attempt === attempts) throw error;
    }
  }
};
