import type { ReasonParams } from "#app/domain/tables/reasons.ts";

type Place = { sheet: string | null; number: number };

/** Remembers where each key stood first, for keys that may stand once. */
export type FirstPlaces = {
  /** Where another row has the key already, as the parameters of the row error; undefined when this row is the first. */
  of(key: string, row: Place): ReasonParams | undefined;
  keep(key: string, row: Place): void;
};

export function firstPlaces(): FirstPlaces {
  const places = new Map<string, Place>();
  return {
    of(key, row): ReasonParams | undefined {
      const first = places.get(key);
      if (!first) return undefined;
      if (first.sheet === null || first.sheet === row.sheet) return { firstRow: first.number };
      return { firstRow: first.number, firstSheet: first.sheet };
    },
    keep(key, row) {
      if (!places.has(key)) places.set(key, { sheet: row.sheet, number: row.number });
    },
  };
}
