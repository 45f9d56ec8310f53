import type { Measurement } from "./measurement.ts";
export const duringImport: Measurement = {
  name: "during-import",
  what: "longest answer while an import runs",
  sizes: "first",
  measure: async () => {
    throw new Error("not yet");
  },
};
