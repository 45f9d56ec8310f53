import type { ValueFault } from "#app/domain/grade-corrections/correction-values.ts";
import type { Words } from "./words.ts";

/** What is wrong with a value that was typed, with what may have been meant. */
export function valueFaultWords({ corrections }: Words, fault: ValueFault): string {
  const text = corrections.valueFaults[fault.code];
  return fault.code === "not-a-code" && fault.proposal !== null
    ? `${text}${corrections.proposal(fault.proposal)}`
    : text;
}

/** A value of a field: `undefined` nobody has said it, null there is none. */
export function valueWords({ corrections }: Words, value: string | null | undefined): string {
  if (value === undefined) return corrections.notSaid;
  return value ?? corrections.nothing;
}
