import { type CheckRound, roundOn } from "./check-round.ts";
import type { Completion } from "./round-classes.ts";

/** A round that is open and not complete. `ownClasses`: the numbers are of the classes of a homeroom teacher. */
export type CheckCard = {
  kind: "check-round";
  roundId: number;
  number: number;
  /** YYYY-MM-DD */
  closesOn: string;
  daysLeft: number;
  missing: number;
  toCheck: number;
  doubts: number;
  ownClasses: boolean;
};

export type RoundToday = Pick<CheckRound, "number" | "opensOn" | "closesOn"> & {
  id: number;
  sum: Completion;
};

/** Days before the end from which on an incomplete round stands before what is not urgent. */
export const pressingDays = 3;

/** The rounds that are open on a day and in which somebody has not checked; what ends first comes first. */
export function checkCards(rounds: readonly RoundToday[], today: string, ownClasses: boolean): CheckCard[] {
  return rounds
    .flatMap(({ id, number, opensOn, closesOn, sum }): CheckCard[] => {
      const { state, days } = roundOn({ opensOn, closesOn }, today);
      if (state !== "open" || sum.missing === 0) return [];
      return [
        {
          ...{ kind: "check-round", roundId: id, number, closesOn, daysLeft: days, ownClasses },
          ...{ missing: sum.missing, toCheck: sum.toCheck, doubts: sum.doubt },
        },
      ];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || a.roundId - b.roundId);
}

/** The cards among the others: what ends within days stands before them. */
export function withCheckCards<Card>(
  others: readonly Card[],
  checks: readonly CheckCard[],
): (Card | CheckCard)[] {
  const isPressing = ({ daysLeft }: CheckCard) => daysLeft <= pressingDays;
  return [...checks.filter(isPressing), ...others, ...checks.filter((card) => !isPressing(card))];
}
