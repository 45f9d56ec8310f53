import { courseCodeLength, foldCode } from "../course-codes/code.ts";
import { amountForm } from "../rosters/values.ts";
import { parseCounted, parsePassed, parseScore } from "../scores/score-values.ts";
import { type CorrectionField, isMarkField, isScoreComponent } from "./correction-fields.ts";

export type ValueFault =
  | { code: "not-a-score" | "not-a-mark" | "not-counted" | "not-an-amount" | "name-too-long" }
  /** `proposal`: the code as it was probably meant. */
  | { code: "not-a-code"; proposal: string | null };

/** `value` undefined: nothing was typed; null: there should be nothing. */
export type ReadValue = { ok: true; value: string | null | undefined } | { ok: false; fault: ValueFault };

/** Says that there should be nothing; so does -1, as the books write it. */
export const nothingWord = "無";
const nothingWords: readonly string[] = ["-1", nothingWord];
const longestName = 191;

/**
 * What is right for a field, as somebody typed it. Full-width digits are the same digits, decimals stay as they are written;
 * `-1` and 無 say that there should be nothing; an empty text says nothing.
 */
export function readCorrectionValue(field: CorrectionField, typed: string): ReadValue {
  const text = typed.trim();
  if (text === "") return { ok: true, value: undefined };
  if (nothingWords.includes(text.normalize("NFKC"))) return { ok: true, value: null };
  if (isScoreComponent(field)) return known(parseScore(text), { code: "not-a-score" });
  if (isMarkField(field)) return known(parsePassed(text), { code: "not-a-mark" });
  if (field === "counted") return known(parseCounted(text), { code: "not-counted" });
  if (field === "credits") {
    const amount = text.normalize("NFKC");
    return known(amountForm.test(amount) ? amount : undefined, { code: "not-an-amount" });
  }
  if (field === "name")
    return known(text.length <= longestName ? text : undefined, { code: "name-too-long" });
  if (isCourseCode(text)) return { ok: true, value: text };
  const proposal = foldCode(text);
  return { ok: false, fault: { code: "not-a-code", proposal: isCourseCode(proposal) ? proposal : null } };
}

/** Whether two values of a field say the same: 85.50 and 85.5 do, as numbers. */
export function sameValue(field: CorrectionField, a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (isScoreComponent(field) || field === "credits") && Number(a) === Number(b);
}

function known(value: string | null | undefined, fault: ValueFault): ReadValue {
  return value === undefined ? { ok: false, fault } : { ok: true, value };
}

function isCourseCode(text: string): boolean {
  return text.length === courseCodeLength && /^[0-9A-Z]+$/.test(text);
}
