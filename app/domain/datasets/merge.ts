/** What an import does with the rows that the file does not have: a complete file removes them, a partial one keeps them. */
export const importModes = ["complete", "partial"] as const;
export type ImportMode = (typeof importModes)[number];

export type Change<R> = {
  kind: "created" | "updated" | "unchanged" | "removed";
  key: string;
  row: R;
  before: R | null;
};

export type Merge<R> = {
  /** The dataset as it is after the import, in the order of the file, then what was kept. */
  rows: readonly R[];
  changes: readonly Change<R>[];
  /** `held`: of the kept rows, those that a complete file would have removed, were they not in use. */
  counts: {
    created: number;
    updated: number;
    unchanged: number;
    removed: number;
    kept: number;
    held: number;
  };
};

/**
 * Lays the accepted rows of a file over the dataset in force. Rows are equal when their fields are; nothing is removed
 * by a partial file, and what a complete one removes is listed. A row that `isInUse` (rows of another dataset refer to
 * it) is never removed: nothing may refer to what is not there. accepted = created + updated + unchanged.
 */
export function mergeDataset<R extends object>(
  previous: readonly R[],
  incoming: readonly R[],
  keyOf: (row: R) => string,
  mode: ImportMode,
  isInUse: (key: string) => boolean = () => false,
): Merge<R> {
  const before = new Map(previous.map((row) => [keyOf(row), row]));
  const counts = { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0, held: 0 };
  const changes: Change<R>[] = [];
  for (const row of incoming) {
    const key = keyOf(row);
    const old = before.get(key) ?? null;
    before.delete(key);
    const kind = old === null ? "created" : sameFields(old, row) ? "unchanged" : "updated";
    counts[kind]++;
    changes.push({ kind, key, row, before: old });
  }
  if (mode === "partial") {
    counts.kept = before.size;
    return { rows: [...incoming, ...before.values()], changes, counts };
  }
  const held: R[] = [];
  for (const [key, row] of before) {
    if (isInUse(key)) held.push(row);
    else changes.push({ kind: "removed", key, row, before: row });
  }
  counts.removed = before.size - held.length;
  counts.kept = held.length;
  counts.held = held.length;
  return { rows: [...incoming, ...held], changes, counts };
}

/** Importing the same content again changes nothing: then no new dataset is made. */
export function changesNothing({ counts }: Merge<object>): boolean {
  return counts.created + counts.updated + counts.removed === 0;
}

/** Keys of rows that may repeat (a course taken twice): the first, second … of the same key. */
export function ordinalKeys<R>(rows: readonly R[], keyOf: (row: R) => string): Map<R, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = keyOf(row);
      const ordinal = (seen.get(key) ?? 0) + 1;
      seen.set(key, ordinal);
      return [row, `${key}|${ordinal}`];
    }),
  );
}

function sameFields(a: object, b: object): boolean {
  const [x, y] = [Object.entries(a), new Map(Object.entries(b))];
  return x.length === y.size && x.every(([field, value]) => sameValue(value, y.get(field)));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  return a === b;
}
