import { oldPlanHeaders, planColumns } from "#app/domain/course-codes/plan-columns.ts";
import type { RawRow, RawSheet } from "./raw-file.ts";

const codeLength = 23;
const courseList = "課程資料";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function blocksOf(json: unknown): Record<string, unknown>[] {
  return (Array.isArray(json) ? json : [json])
    .filter(isRecord)
    .filter((block) => Array.isArray(block[courseList]));
}

/** A course plan of the JSON form: one object per 課程類型, alone or in a list, with its 課程資料. */
export function isPlanJson(json: unknown): boolean {
  return blocksOf(json).length > 0;
}

/**
 * The JSON form as a sheet with the header of the CSV form, so that one reader serves both. Rows count the elements of 課程資料
 * over the whole file, from 1; the header is row 0.
 */
export function planSheetOfJson(json: unknown): { sheet: RawSheet; marks: { type: string; md5: string }[] } {
  const known = Object.values(planColumns).map((column) => column.header);
  const blocks = blocksOf(json).map((block) => {
    const list: unknown = block[courseList];
    return { block, elements: Array.isArray(list) ? list : [] };
  });
  const extra = new Set<string>();
  for (const { elements } of blocks) {
    for (const element of elements.filter(isRecord)) for (const key of Object.keys(element)) extra.add(key);
  }
  const headers = [...new Set([...known, ...extra])];
  const rows: RawRow[] = [{ number: 0, cells: headers }];
  for (const { block, elements } of blocks) {
    for (const element of elements) {
      const source: Record<string, unknown> = {
        ...block,
        ...(isRecord(element) ? element : { 課程代碼: element }),
      };
      rows.push({ number: rows.length, cells: headers.map((header) => textOf(source[header])) });
    }
  }
  const marks = blocks.flatMap(({ block }) => {
    const md5 = textOf(block.MD5);
    return md5 === "" ? [] : [{ type: textOf(block.課程類型), md5 }];
  });
  return { sheet: { name: null, hidden: false, rows }, marks };
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

/** The old form has no header: its first line is data already, and shows it by a course code. */
export function isOldPlan(sheet: RawSheet): boolean {
  const first = sheet.rows.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (!first || first.cells.length < 3) return false;
  const [code = "", , , replaced = ""] = first.cells.map((cell) => cell.trim());
  return isCodeLike(code) || (code === "" && isCodeLike(replaced));
}

function isCodeLike(text: string): boolean {
  return text.length === codeLength && /^\d{3}/.test(text);
}

/** The old form with a header put above it, as row 0. */
export function withOldPlanHeader(sheet: RawSheet): RawSheet {
  return { ...sheet, rows: [{ number: 0, cells: oldPlanHeaders }, ...sheet.rows] };
}
