/** 申覆/更正期程 of a term, both days included, YYYY-MM-DD. `basis`: what set it, a decision or a letter. */
export type CorrectionPeriod = { opensOn: string; closesOn: string; basis: string };

export type PeriodFault = "opens-missing" | "closes-missing" | "closes-before-opens" | "basis-missing";

export function periodFault({ opensOn, closesOn, basis }: CorrectionPeriod): PeriodFault | null {
  if (opensOn === "") return "opens-missing";
  if (closesOn === "") return "closes-missing";
  if (closesOn < opensOn) return "closes-before-opens";
  return basis.trim() === "" ? "basis-missing" : null;
}

/** Whether a day is outside of the period. Where the school has set none, nothing is outside of it. */
export function isOutside(period: CorrectionPeriod | null, day: string): boolean {
  return period !== null && (day < period.opensOn || day > period.closesOn);
}
