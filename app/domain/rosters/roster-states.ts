/**
 * `received`: its bytes are kept and it is being read; `checked`: read, checked and in force, or followed by a newer
 * version; `refused`: not what the batch asks for, nothing of it is kept but the file.
 */
export const rosterStates = ["received", "checked", "refused"] as const;
export type RosterState = (typeof rosterStates)[number];

const moves: Readonly<Record<RosterState, readonly RosterState[]>> = {
  received: ["checked", "refused"],
  checked: [],
  refused: [],
};

export function mayBecomeState(from: RosterState, to: RosterState): boolean {
  return moves[from].includes(to);
}
