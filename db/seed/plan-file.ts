import { createHash } from "node:crypto";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { planColumns } from "#app/domain/course-codes/plan-columns.ts";
import { csvText } from "./csv.ts";

type PlanRows = Pick<PlanVersion, "courses" | "deletions">;
type PlanMarks = Pick<PlanVersion, "marks" | "sha256">;

const titles = Object.values(planColumns).map(({ header }) => header);

/**
 * A plan as the file that the course-plan platform gives out: CSV with BOM, or (name ending in .json) JSON with one MD5
 * per 課程類型, together with the marks that tell its version.
 */
export function fileOfPlan(name: string, year: number, rows: PlanRows): { bytes: Buffer; marks: PlanMarks } {
  const lines = [
    ...rows.courses.map(({ code, name, credits, modes, attribute }) => [
      code,
      name,
      credits,
      modes ?? "",
      attribute ?? "",
    ]),
    // All but the code empty: the course is to be deleted.
    ...rows.deletions.map(({ code }) => [code, "", "", "", ""]),
  ]
    .map((line) => ({ line, key: sortKey(line) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ line }) => line);
  const json = name.endsWith(".json");
  // The CSV form has no marks.
  const parts = json ? partsOf(year, lines) : [];
  const bytes = json
    ? Buffer.from(JSON.stringify(parts, null, 1), "utf8")
    : Buffer.from(
        `\ufeff${csvText([titles, ...lines.map((line) => [`${year}`, typeOf(line), ...line])])}`,
        "utf8",
      );
  return {
    bytes,
    marks: {
      marks: parts.map(({ 課程類型: type, MD5: md5 }) => ({ type, md5 })),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
  };
}

function partsOf(year: number, lines: readonly string[][]) {
  const types = [...new Set(lines.map(typeOf))].sort();
  return types.map((type) => partOfType(type, year, lines));
}

function partOfType(type: string, year: number, lines: readonly string[][]) {
  const courses = lines
    .filter((line) => typeOf(line) === type)
    .map(([code, name, credits, modes, attribute]) => ({
      課程代碼: code,
      科目名稱: name,
      授課學期學分節數: credits,
      授課學期開課方式: modes,
      課程屬性: attribute,
    }));
  const md5 = createHash("md5").update(JSON.stringify(courses)).digest("hex");
  return { 實施學年度: year, 課程類型: type, MD5: md5, 課程資料: courses };
}

function typeOf(line: readonly string[]): string {
  return line[0]?.charAt(9) ?? "";
}

/** By 課程類型, then by code, as the platform writes them. */
function sortKey(line: readonly string[]): string {
  return `${typeOf(line)}${line[0]}`;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
