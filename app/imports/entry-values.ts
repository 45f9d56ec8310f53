import { parseDate } from "#app/domain/calendar/roc-date.ts";
import type { ValueKind } from "#app/domain/rosters/columns.ts";
import type { RowReason } from "#app/domain/tables/reasons.ts";
import { parseSchoolYear } from "./school-values.ts";

/** A value as entries keep it, or why it is none. */
type EntryValue = { ok: true; value: string } | { ok: false; reason: RowReason };

/**
 * Reads what a column of a list about students holds. Codes whose table no source gives are only judged by their shape:
 * one word, in half width.
 */
export function readEntryValue(kind: ValueKind, text: string): EntryValue {
  switch (kind) {
    case "roc-date":
      return valueOr(parseDate(text), "not-a-date");
    case "school-year":
      return valueOr(parseSchoolYear(text)?.toString(), "not-a-year");
    case "school-code":
      return valueOr(/^[0-9A-Z]{6}$/.exec(plain(text).toUpperCase())?.[0], "not-a-school-code");
    case "officer-level":
      return valueOr(parseOfficerLevel(text), "not-an-officer-level");
    case "code":
      return valueOr(/^[^\s\p{Cc}]+$/u.exec(text.normalize("NFKC"))?.[0], "not-a-code");
    default:
      return { ok: true, value: text };
  }
}

/** 幹部等級: 1 of the school, 2 of a class, 3 of a club (domain facts, section 5), also in words. */
export function parseOfficerLevel(text: string): "1" | "2" | "3" | undefined {
  const written = plain(text).replace(/幹部$/, "");
  if (/^(?:0?1(?:\.0+)?|[全學]?校(?:內|級|性)?)$/.test(written)) return "1";
  if (/^(?:0?2(?:\.0+)?|班級?)$/.test(written)) return "2";
  if (/^(?:0?3(?:\.0+)?|社團?級?)$/.test(written)) return "3";
  return undefined;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

function valueOr(value: string | undefined, reason: RowReason): EntryValue {
  return value === undefined ? { ok: false, reason } : { ok: true, value };
}
