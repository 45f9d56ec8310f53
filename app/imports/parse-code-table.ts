import type { SegmentTableName, SubjectEntry, TableEntry } from "#app/domain/course-codes/model.ts";
import { codeTableColumns, subjectTableColumns } from "#app/domain/course-codes/plan-columns.ts";
import { firstPlaces } from "./first-places.ts";
import type { RawFile } from "./raw-file.ts";
import { readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import type { HeaderMapping, ParsedTable, RefusedTable, TableNotice, TableOutcome } from "./table-result.ts";

/** A code table of the platform, which is known by the name of its file (GRP.csv). */
export type ParsedCodeTable = ParsedTable<TableEntry> & { name: SegmentTableName };

/**
 * Codes with their words and 課程類型. The key is code + 課程類型: 群別 11 and 開課方式 C mean two things, so a code may come twice with
 * other words (noticed); the same line twice is an error.
 */
export function parseCodeTable(
  file: RawFile,
  name: SegmentTableName,
  mapping: HeaderMapping = {},
): ParsedCodeTable | RefusedTable {
  const first = firstPlaces();
  const codes = new Set<string>();
  const repeated: TableNotice[] = [];
  const outcome = readTable(file, {
    kind: "code-table",
    columns: codeTableColumns,
    mapping,
    read(row): TableEntry | null {
      const code = readRequired(row, "code");
      const label = readRequired(row, "label");
      if (code === null || label === null) return null;
      const types = typesOf(row.text("types"));
      const line = JSON.stringify([code, label, types]);
      const before = first.of(line, row);
      if (before) return row.reject("table-entry-twice", "code", before);
      first.keep(line, row);
      for (const type of types ?? ["*"]) {
        const key = `${code}|${type}`;
        if (codes.has(key)) {
          repeated.push({ kind: "table-code-twice", sheet: row.sheet, rows: [row.number], params: { code } });
        }
        codes.add(key);
      }
      return { code, label, types };
    },
  });
  return outcome.ok ? { ...outcome, notices: [...outcome.notices, ...repeated], name } : outcome;
}

/** The subject table (科目, CATATT.csv): words, not codes, in its first two columns. */
export function parseSubjectTable(file: RawFile, mapping: HeaderMapping = {}): TableOutcome<SubjectEntry> {
  const first = firstPlaces();
  return readTable(file, {
    kind: "subject-table",
    columns: subjectTableColumns,
    mapping,
    read(row): SubjectEntry | null {
      const category = readRequired(row, "category");
      const attribute = readRequired(row, "attribute");
      const field = readRequired(row, "field");
      const code = readRequired(row, "code");
      const label = readRequired(row, "label");
      if (category === null || attribute === null || field === null || code === null || label === null)
        return null;
      const types = typesOf(row.text("types"));
      const keys = (types ?? ["*"]).map((type) => [category, attribute, field, code, type].join("|"));
      const before = keys.map((key) => first.of(key, row)).find((place) => place !== undefined);
      if (before) return row.reject("table-entry-twice", "code", before);
      for (const key of keys) first.keep(key, row);
      return { category, attribute, field, code, label, types };
    },
  });
}

/** "|H|S|" is H and S; empty is every 課程類型. */
function typesOf(text: string): readonly string[] | null {
  const types = text
    .split("|")
    .map((type) => type.trim())
    .filter((type) => type !== "");
  return types.length === 0 ? null : [...new Set(types)];
}
