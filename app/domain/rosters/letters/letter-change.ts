import type { Letter, OrderKind } from "./letters.ts";

type Followed = {
  letter: Pick<Letter, "number" | "issuedOn" | "subject">;
  orderKind: OrderKind;
  term: string;
  opensOn: string | null;
  closesOn: string | null;
};

/** Whether a letter says something else now than when a batch was made under it. The batch keeps what it said then. */
export function letterHasChanged(batch: Followed, now: Letter): boolean {
  const { number, issuedOn, subject } = batch.letter;
  if (now.number !== number || now.issuedOn !== issuedOn || now.subject !== subject) return true;
  return !now.orders.some(
    ({ kind, term, opensOn, closesOn }) =>
      kind === batch.orderKind &&
      term === batch.term &&
      opensOn === batch.opensOn &&
      closesOn === batch.closesOn,
  );
}
