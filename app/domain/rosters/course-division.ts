import { courseCodeLength } from "../course-codes/code.ts";
import { countsPeriods } from "../course-codes/course-words.ts";
import type { Offering } from "../course-codes/model.ts";
import { type Division, divisionNamed } from "./divisions.ts";

/**
 * A course is of 進修部 by its own code (null: not asked, or there is none); one without a code by the programme of whoever
 * takes it, else by what the division of their class is called.
 */
export function divisionOf(
  code: string | null,
  { programme, division }: { programme: string | null; division: string | null },
): Division {
  const decides = code !== null && code.length === courseCodeLength ? code : programme;
  if (decides !== null) return countsPeriods(decides) ? "continuing" : "day";
  return divisionNamed(division);
}

/** Credits, or periods of 進修部; a school may keep the periods where others have credits. "": the file has none. */
export function amountOf(offering: Offering, amount: "credits" | "periods"): string {
  const number = amount === "credits" ? offering.credits : (offering.periods ?? offering.credits);
  return number === null ? "" : String(number);
}
