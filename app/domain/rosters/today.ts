import { type Capacity, capacities } from "../course-codes/sign-off.ts";
import { type BatchToSign, refusalToSignBatch } from "./batches/batch-sign-off.ts";
import type { StageView } from "./batches/batch-stages.ts";
import type { BatchDraft } from "./batches/batches.ts";
import { isHandedIn, standsAt } from "./batches/next-step.ts";
import type { OrderKind } from "./letters/letters.ts";
import { windowOn } from "./letters/order-window.ts";

/** What a batch is called by. */
export type BatchNaming = Pick<BatchDraft, "division" | "grades" | "round"> & { orderKind: OrderKind };

export type BatchToday = BatchToSign & {
  id: number;
  naming: BatchNaming;
  letterNumber: string;
  opensOn: string | null;
  closesOn: string | null;
  stages: readonly StageView[];
};

export type BatchCard =
  | { kind: "sign-batch"; capacity: Capacity; batchId: number; naming: BatchNaming; letterNumber: string }
  | {
      kind: "batch-due";
      batchId: number;
      naming: BatchNaming;
      letterNumber: string;
      closesOn: string;
      /** Negative when it is over. */
      daysLeft: number;
      stands: StageView | null;
    };

/**
 * The batches that wait for this person's signature, and for the office those whose window ends soon or is over and that
 * are not handed in. What is over stands first, then what ends first.
 */
export function batchCards(
  {
    batches,
    ...person
  }: {
    batches: readonly BatchToday[];
    /** Works on batches. */
    office: boolean;
    capacities: readonly Capacity[];
    userId: number;
  },
  today: string,
): BatchCard[] {
  const due = person.office ? batches.flatMap((batch) => dueCard(batch, today)) : [];
  return [
    ...batches.flatMap((batch) => signCards(batch, person)),
    ...due.sort((a, b) => a.daysLeft - b.daysLeft),
  ];
}

/** A batch that a card may be made of: open, and its window ends within two weeks or is over. */
export function isDueSoon(batch: Pick<BatchToday, "opensOn" | "closesOn">, today: string): boolean {
  const { state } = windowOn(batch, today);
  return state === "soon" || state === "over";
}

function dueCard(batch: BatchToday, today: string): Extract<BatchCard, { kind: "batch-due" }>[] {
  const { id: batchId, naming, letterNumber, closesOn, stages } = batch;
  const { days } = windowOn(batch, today);
  if (closesOn === null || days === null || !isDueSoon(batch, today) || isHandedIn(stages)) return [];
  return [
    { kind: "batch-due", batchId, naming, letterNumber, closesOn, daysLeft: days, stands: standsAt(stages) },
  ];
}

function signCards(
  batch: BatchToday,
  person: { capacities: readonly Capacity[]; userId: number },
): BatchCard[] {
  const { id: batchId, naming, letterNumber } = batch;
  return capacities
    .filter((capacity) => person.capacities.includes(capacity))
    .filter((capacity) => refusalToSignBatch(batch, capacity, person.userId) === null)
    .map((capacity) => ({ kind: "sign-batch", capacity, batchId, naming, letterNumber }));
}

/**
 * The cards of batches among the others: what waits for a signature or is over stands before them, the rest after; no more
 * than there is room for.
 */
export function withBatchCards<Card>(
  others: readonly Card[],
  batches: readonly BatchCard[],
  most: number,
): (Card | BatchCard)[] {
  const isUrgent = (card: BatchCard) => card.kind === "sign-batch" || card.daysLeft < 0;
  const urgent = batches.filter(isUrgent);
  const later = batches.filter((card) => !isUrgent(card));
  return [...urgent, ...others, ...later].slice(0, most);
}
