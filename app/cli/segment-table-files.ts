import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { SegmentTables, TableEntry } from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import { parseCodeTable, parseSubjectTable } from "#app/imports/parse-code-table.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import type { ParsedTable, RefusedTable } from "#app/imports/table-result.ts";

type Read = <P extends ParsedTable<unknown>>(
  path: string,
  parse: (file: RawFile) => P | RefusedTable,
) => Promise<P | null>;

/**
 * The project's six small tables, and 科別 (DEP), 領域 (FLD) and 科目 (CATATT) from a folder when one is named. The files
 * are known by these names; two tables have the same headers. A table that is not there is not checked.
 */
export async function readSegmentTables(folder: string | null, read: Read): Promise<SegmentTables> {
  if (folder === null) return { entries: referenceTables, subjects: null };
  const names = await readdir(folder).catch(() => null);
  if (names === null) {
    // Reported like a file that is not there.
    await read(folder, (file) => parseCodeTable(file, "DEP"));
    return { entries: referenceTables, subjects: null };
  }
  const pathOf = (table: string) => {
    const found = names.find((name) => name.toUpperCase().split(/[^A-Z0-9]/)[0] === table);
    return found === undefined ? null : join(folder, found);
  };
  const entriesOf = async (
    table: "DEP" | "FLD",
  ): Promise<{ [K in typeof table]?: readonly TableEntry[] }> => {
    const path = pathOf(table);
    const parsed = path === null ? null : await read(path, (file) => parseCodeTable(file, table));
    return parsed ? { [table]: parsed.rows.map(({ value }) => value) } : {};
  };
  const subjectPath = pathOf("CATATT");
  const subjects = subjectPath === null ? null : await read(subjectPath, (file) => parseSubjectTable(file));
  return {
    entries: { ...referenceTables, ...(await entriesOf("DEP")), ...(await entriesOf("FLD")) },
    subjects: subjects?.rows.map(({ value }) => value) ?? null,
  };
}
