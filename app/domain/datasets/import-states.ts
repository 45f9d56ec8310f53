/**
 * `read`: the file is kept and being read, or waits for the user to say what it is; `previewed`: waits to be confirmed;
 * `unchanged`: the file says what is in force already, nothing was stored.
 */
export const importStatuses = [
  "read",
  "previewed",
  "confirmed",
  "unchanged",
  "refused",
  "discarded",
  "undone",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

const moves: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  read: ["read", "previewed", "unchanged", "refused", "discarded"],
  previewed: ["read", "previewed", "confirmed", "unchanged", "refused", "discarded"],
  // What was refused for lack of something else, or in the wrong step, is read again.
  refused: ["read", "previewed", "unchanged", "refused", "discarded"],
  unchanged: [],
  confirmed: ["undone"],
  discarded: [],
  undone: [],
};

export function mayBecome(from: ImportStatus, to: ImportStatus): boolean {
  return moves[from].includes(to);
}

/** The user has still to decide about it. */
export function isOpen(status: ImportStatus): boolean {
  return status === "read" || status === "previewed";
}
