import { coverTitles } from "#app/domain/rosters/books.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { comparableHeader } from "#app/domain/tables/columns.ts";
import { isBlank, type RawSheet } from "../raw-file.ts";

/** The data row of 封面; null when there is none. A title that is not there leaves its value empty. */
export function readCover(sheet: RawSheet): Roster["cover"] {
  const titles = (sheet.rows[0]?.cells ?? []).map(comparableHeader);
  const rows = sheet.rows.slice(1).filter((row) => !isBlank(row));
  const [first] = rows;
  if (!first) return null;
  const [school, schoolYear, semester, code] = coverTitles.map((title) =>
    (first.cells[titles.indexOf(comparableHeader(title))] ?? "").trim(),
  );
  return {
    school: school ?? "",
    schoolYear: schoolYear ?? "",
    semester: semester ?? "",
    code: code ?? "",
    row: first.number,
    extraRows: rows.length - 1,
  };
}
