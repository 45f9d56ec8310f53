/**
 * 登錄 → 查證中 → (無誤結案 | 待核) → 核可/退回 → 已更正 → 已重送 → 已收訖 → 結案; 撤回. One case, or a pattern with all its records,
 * goes this way as a whole.
 */
export const caseStates = [
  "registered",
  "investigating",
  "to-approve",
  "returned",
  "approved",
  "corrected",
  "resubmitted",
  "received",
  "closed",
  "no-error",
  "withdrawn",
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseMoves = [
  "investigate",
  "find-no-error",
  "ask-approval",
  "approve",
  "send-back",
  "investigate-again",
  "confirm-correction",
  "link-submission",
  "confirm-receipt",
  "close",
  "withdraw",
] as const;
export type CaseMove = (typeof caseMoves)[number];

export type MoveRule = {
  from: readonly CaseState[];
  to: CaseState;
  /** Words must say why. */
  note: boolean;
  /** `requester`: the office, or who opened the case; `approver`: whose turn it is in the chain. */
  by: "office" | "requester" | "approver";
};

/** Nobody sets a state: a move does. `approve` leaves the case where it is until the last of the chain has approved. */
export const moveRules: Readonly<Record<CaseMove, MoveRule>> = {
  investigate: { from: ["registered"], to: "investigating", note: false, by: "office" },
  "find-no-error": { from: ["investigating"], to: "no-error", note: true, by: "office" },
  "ask-approval": { from: ["investigating", "returned"], to: "to-approve", note: false, by: "requester" },
  approve: { from: ["to-approve"], to: "approved", note: false, by: "approver" },
  "send-back": { from: ["to-approve"], to: "returned", note: true, by: "approver" },
  "investigate-again": { from: ["returned"], to: "investigating", note: false, by: "office" },
  "confirm-correction": { from: ["approved"], to: "corrected", note: false, by: "office" },
  "link-submission": { from: ["corrected"], to: "resubmitted", note: false, by: "office" },
  "confirm-receipt": { from: ["resubmitted"], to: "received", note: true, by: "office" },
  close: { from: ["corrected", "received"], to: "closed", note: false, by: "office" },
  withdraw: {
    from: ["registered", "investigating", "to-approve", "returned"],
    to: "withdrawn",
    note: true,
    by: "requester",
  },
};

const ended: readonly CaseState[] = ["closed", "no-error", "withdrawn"];

/** Nothing more is done about it. */
export function isEnded(state: CaseState): boolean {
  return ended.includes(state);
}

/** Those in which something is still to be done. */
export const openStates: readonly CaseState[] = caseStates.filter((state) => !isEnded(state));

/** Its records may still be changed: nobody has been asked to approve them. */
export function isEditable(state: CaseState): boolean {
  return state === "registered" || state === "investigating" || state === "returned";
}
