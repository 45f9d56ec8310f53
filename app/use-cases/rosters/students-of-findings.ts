import type { StudentAt } from "#db/queries/insert-causes.ts";
import { studentHasher } from "#db/queries/roster-rows.ts";
import type { SchoolScope } from "#db/scope.ts";
import type { CheckedBook } from "./read-for-check.ts";

/** Hash of the student whom a finding is about, by its row. */
export function studentsAt(
  scope: SchoolScope,
  { roster, check }: Pick<CheckedBook, "roster" | "check">,
): StudentAt {
  const hashOf = studentHasher(scope);
  const asked = new Map<string, Set<number>>();
  for (const { sheet, row } of check.findings) {
    if (sheet === null || row === null) continue;
    const rows = asked.get(sheet);
    if (rows) rows.add(row);
    else asked.set(sheet, new Set([row]));
  }
  const found = new Map<string, Map<number, string>>();
  for (const { sheet, rows } of roster.sheets) {
    const wanted = asked.get(sheet.name);
    const idAt = sheet.columns.indexOf("idNumber");
    if (!wanted || idAt < 0) continue;
    const hashes = rows
      .filter(({ number }) => wanted.has(number))
      .map(({ number, cells }) => [number, hashOf(cells[idAt] ?? "")] as const);
    found.set(sheet.name, new Map(hashes));
  }
  return (sheet, row) => {
    const hash = sheet === null || row === null ? undefined : found.get(sheet)?.get(row);
    return hash ? hash : null;
  };
}
