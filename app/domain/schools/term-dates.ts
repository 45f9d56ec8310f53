import type { Term } from "#app/domain/calendar/term.ts";

/** `opensOn` the first day of the semester, `closesOn` the 休業式; YYYY-MM-DD, null while they are not known. */
export type TermDates = { opensOn: string | null; closesOn: string | null };

export const termDateFaults = ["opens-outside-term", "closes-outside-term", "closes-before-opens"] as const;
export type TermDateFault = (typeof termDateFaults)[number];

/**
 * What is wrong with a term's dates; null when nothing is. The first semester runs from 1 August, the second from
 * 1 February (domain facts, section 2); schools open up to a month earlier or later, so only a day of another semester
 * (mostly a year mistyped) is a fault.
 */
export function termDatesFault(term: Term, { opensOn, closesOn }: TermDates): TermDateFault | null {
  const { from, to } = spanOf(term);
  if (opensOn !== null && (opensOn < from || opensOn > to)) return "opens-outside-term";
  if (closesOn !== null && (closesOn < from || closesOn > to)) return "closes-outside-term";
  if (opensOn !== null && closesOn !== null && closesOn <= opensOn) return "closes-before-opens";
  return null;
}

/** A month before the semester's first day to a month after its last. */
function spanOf({ schoolYear, semester }: Term): { from: string; to: string } {
  const year = schoolYear + 1911;
  return semester === 1
    ? { from: `${year}-07-01`, to: `${year + 1}-02-28` }
    : { from: `${year + 1}-01-01`, to: `${year + 1}-08-31` };
}
