import type { HashProblem } from "#app/domain/receipts/hash-list.ts";
import type { ReceiptRefusal } from "#app/domain/receipts/refusals.ts";

/** Thrown inside the readers when a receipt cannot be used; `readReceipt` turns it into the outcome. */
export class UnreadableReceipt extends Error {
  readonly refusal: ReceiptRefusal;
  /** Which file it is about; null: the whole archive. */
  readonly file: string | null;
  readonly hashes: readonly HashProblem[];

  constructor(refusal: ReceiptRefusal, file: string | null = null, hashes: readonly HashProblem[] = []) {
    super(file === null ? refusal : `${refusal}: ${file}`);
    this.name = "UnreadableReceipt";
    this.refusal = refusal;
    this.file = file;
    this.hashes = hashes;
  }
}
