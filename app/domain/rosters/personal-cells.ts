import { maskIdNumber } from "../people/masking.ts";
import { checkIdNumber } from "../people/national-id.ts";
import { type ColumnKey, rosterColumns } from "./columns.ts";
import type { FaultParams } from "./rule.ts";

/**
 * A cell of a book as lists show it: 身分證號 and 出生日期 masked, and whatever else reads like an ID number, which may have
 * slipped into another column or into a title (`column` null).
 */
export function maskCell(column: ColumnKey | null, text: string): string {
  if (column === "birthDate") return maskRocDay(text);
  if (column !== null && rosterColumns[column].value === "id-number") return maskIdNumber(text);
  return maskIdNumbers(text);
}

/** The ten characters in the middle of a course code may read like an ID number: one that is part of a longer word is none. */
export function maskIdNumbers(text: string): string {
  return text.replace(/(?<![A-Za-z0-9])[A-Za-z][A-Da-d1289]\d{8}(?![A-Za-z0-9])/g, (found) =>
    checkIdNumber(found) === "form" ? found : maskIdNumber(found),
  );
}

/** What a rule's words are filled with, masked like the cell that the fault is about. */
export function maskParams(column: ColumnKey | null, params: FaultParams): FaultParams {
  const masked = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? maskCell(column, value) : value,
  ]);
  return Object.fromEntries(masked);
}

/** "0960302" as "096****": the year is what tells a wrong date from a right one. */
function maskRocDay(text: string): string {
  const hidden = text.replace(/[^\s/.-]/g, "*");
  return /^\d{7}$/.test(text) ? `${text.slice(0, 3)}****` : hidden;
}
