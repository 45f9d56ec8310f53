import { maskIdNumber } from "#app/domain/people/masking.ts";
import { checkIdNumber } from "#app/domain/people/national-id.ts";

const personalFields: ReadonlySet<string> = new Set(["idNumber", "birthDate"]);

/**
 * A text of an audit entry as it may be shown. Entries are written without personal data; should one slip in, it is
 * still never shown in clear: neither a field of that name nor anything that reads like an ID number.
 */
export function maskPersonalData(field: string, text: string): string {
  if (personalFields.has(field)) return "*".repeat(Math.min(text.length, 10));
  return text.replace(/[A-Za-z][A-Da-d1289]\d{8}(?!\d)/g, (match) =>
    checkIdNumber(match) === "form" ? match : maskIdNumber(match),
  );
}
