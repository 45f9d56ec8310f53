import { courseCodeLength, partOf, segmentSpans } from "./code.ts";
import { type SegmentTableName, type SegmentTables, segmentTableNames, type TableEntry } from "./model.ts";

/** 開課方式, 課程類別 and the like are known by code alone; these also depend on the 課程類型 of the programme. */
const keyedByType: ReadonlySet<SegmentTableName> = new Set(["GRP", "DEP", "CLA", "FLD"]);

export type SegmentFault = { segment: SegmentTableName | null; value: string };
export type SegmentLookup = {
  /** The first part of the code that is not as it should be; undefined when all known tables know their parts. */
  faultOf: (code: string) => SegmentFault | undefined;
  unchecked: readonly SegmentTableName[];
};

/**
 * Answers which segment of a code its table does not know. Absent tables are not checked and named in `unchecked`.
 * Source: domain facts, section 3; 班群 may be 0 (none), a CLA code, or a letter A–Z, which is the school's own.
 */
export function segmentLookup(tables: SegmentTables): SegmentLookup {
  const known = new Map<SegmentTableName, Set<string>>();
  for (const name of segmentTableNames) {
    const entries = tables.entries[name];
    if (entries) known.set(name, new Set(entries.flatMap((entry) => keysOf(name, entry))));
  }
  const memo = new Map<string, SegmentFault | undefined>();

  function decide(code: string): SegmentFault | undefined {
    if (code.length !== courseCodeLength) return { segment: null, value: code };
    const type = partOf(code, "type");
    for (const [name, [start, end]] of segmentSpans) {
      const value = code.slice(start, end);
      if (name === "CLA" && /^[0A-Z]$/.test(value)) continue;
      const keys = known.get(name);
      if (keys && !keys.has(value) && !keys.has(`${value}|${type}`)) return { segment: name, value };
    }
    return undefined;
  }

  return {
    unchecked: segmentTableNames.filter((name) => !known.has(name)),
    faultOf(code) {
      if (!memo.has(code)) memo.set(code, decide(code));
      return memo.get(code);
    },
  };
}

function keysOf(name: SegmentTableName, entry: TableEntry): string[] {
  if (!keyedByType.has(name) || entry.types === null) return [entry.code];
  return entry.types.map((type) => `${entry.code}|${type}`);
}

/** The words of a segment's value in a programme of that 課程類型: those of the type, else those of all types, else any. */
export function labelsOf(
  tables: SegmentTables,
  name: SegmentTableName,
  value: string,
  type: string,
): string[] {
  const entries = tables.entries[name]?.filter((entry) => entry.code === value) ?? [];
  const ofType = entries.filter((entry) => entry.types?.includes(type));
  const ofAll = entries.filter((entry) => entry.types === null);
  const chosen = [ofType, ofAll, entries].find((some) => some.length > 0) ?? [];
  return chosen.map(({ label }) => label);
}

/** The words to show for it; undefined when the table does not know the value. */
export function labelOf(
  tables: SegmentTables,
  name: SegmentTableName,
  value: string,
  type: string,
): string | undefined {
  return labelsOf(tables, name, value, type)[0];
}
