/** What a receipt may cost. One of 3,000 students and four kinds has 120 MB of JSON, 10 MB as ZIP. */
export type ReceiptLimits = {
  bytes: number;
  entries: number;
  /** Of all files together, declared and counted. */
  inflatedBytes: number;
  /** Lists and objects inside one another; a receipt has five. */
  depth: number;
};

export const receiptLimits: ReceiptLimits = {
  bytes: 64 * 1024 * 1024,
  entries: 200,
  inflatedBytes: 512 * 1024 * 1024,
  depth: 32,
};
