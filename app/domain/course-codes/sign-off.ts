/** The two who sign a run: the officer, then the director. */
export const capacities = ["officer", "director"] as const;
export type Capacity = (typeof capacities)[number];

export type Signature = { capacity: Capacity; userId: number; signedAt: string };

export type SignRefusal =
  | "blocking-findings"
  | "not-the-latest-run"
  | "inputs-changed"
  | "already-signed"
  | "officer-first"
  | "same-person";

export type RunToSign = {
  blocking: number;
  isLatest: boolean;
  /** The data of the term is still what the run compared. */
  inputsCurrent: boolean;
  signatures: readonly Signature[];
};

/**
 * Whether a person may sign a run in a capacity; null when nothing speaks against it. The officer signs a run without
 * blocking findings, the director countersigns, and the two are two people. Blocking findings cannot be waived.
 */
export function refusalToSign(run: RunToSign, capacity: Capacity, userId: number): SignRefusal | null {
  if (run.signatures.some((signature) => signature.capacity === capacity)) return "already-signed";
  if (run.blocking > 0) return "blocking-findings";
  if (!run.isLatest) return "not-the-latest-run";
  if (!run.inputsCurrent) return "inputs-changed";
  if (capacity === "officer") return null;
  const officer = run.signatures.find((signature) => signature.capacity === "officer");
  if (!officer) return "officer-first";
  return officer.userId === userId ? "same-person" : null;
}
