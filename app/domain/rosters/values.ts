/** A number as scores are written: -1, 86, 86.5; no sign but minus, no exponent, no comma. */
export const numberForm = /^-?\d+(\.\d+)?$/;

/** Credits, periods, hours, weeks. */
export const amountForm = /^\d+(\.\d+)?$/;

/** What stands where there is no score, and in the 及格 column beside it. */
export const noScore = "-1";

/** A score as a number; null where there is none, or where the text is none (which is another rule's business). */
export function scoreOf(text: string): number | null {
  return text === noScore || !numberForm.test(text) ? null : Number(text);
}
