import type { ResultRow } from "#app/domain/grade-checks/judge-result-rows.ts";
import { resultColumns } from "#app/domain/grade-checks/result-file.ts";
import { findHeader } from "./find-header.ts";
import { isBlank, type RawFile } from "./raw-file.ts";

export type CheckResultsOutcome =
  /** `blank`: rows in which nothing stands, beside the others. */
  | { ok: true; rows: readonly ResultRow[]; blank: number }
  | { ok: false; refusal: "no-result-columns" | "no-result-rows"; missing: readonly string[] };

/** The rows of every sheet that has the columns of results; hidden sheets are nobody's list. */
export function readCheckResults(file: RawFile): CheckResultsOutcome {
  const sheets = file.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({ sheet, header: findHeader(sheet, resultColumns, {}) }));
  const lists = sheets.flatMap(({ sheet, header }) =>
    header && header.missing.length === 0 ? [{ sheet, header }] : [],
  );
  if (lists.length === 0) {
    const [nearest] = sheets.flatMap(({ header }) => header ?? []);
    const all = [resultColumns.studentNumber.header, resultColumns.result.header];
    return { ok: false, refusal: "no-result-columns", missing: nearest?.missing ?? all };
  }
  const below = lists.flatMap(({ sheet, header }) =>
    sheet.rows.slice(header.at + 1).map((row) => ({ sheet: sheet.name, row, header })),
  );
  const filled = below.filter(({ row }) => !isBlank(row));
  if (filled.length === 0) return { ok: false, refusal: "no-result-rows", missing: [] };
  const rows = filled.map(({ sheet, row, header }): ResultRow => {
    const text = (key: keyof typeof resultColumns) => {
      const at = header.cells.get(key);
      return at === undefined ? "" : (row.cells[at] ?? "").trim();
    };
    return {
      ...{ sheet, row: row.number, studentNumber: text("studentNumber"), result: text("result") },
      ...{ words: text("words"), course: text("course") },
    };
  });
  return { ok: true, rows, blank: below.length - filled.length };
}
