/** Why a receipt cannot be used at all. */
export const receiptRefusals = [
  "too-large",
  "not-a-zip",
  "too-many-entries",
  "zip-bomb",
  /** A name that leads out of the archive. */
  "unsafe-path",
  /** A name that stands twice. */
  "twice",
  "no-password",
  "wrong-password",
  "damaged",
  /** There is no SHA.txt. */
  "no-hash-list",
  /** Files and SHA.txt do not agree. */
  "hashes",
  /** There is nothing but SHA.txt. */
  "no-statements",
  /** A name that holds the name of no kind, or of two. */
  "unknown-kind",
  "not-json",
  "cut-short",
  "too-deep",
  /** The JSON has no list under the name of its kind. */
  "no-list",
] as const;
export type ReceiptRefusal = (typeof receiptRefusals)[number];
