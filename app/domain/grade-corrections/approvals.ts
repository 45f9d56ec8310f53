import { type Capacity, isCapacity } from "../people/roles.ts";

/**
 * Who may approve a correction, and do so in this order where a school has set nothing: section, director, principal. The
 * school decides (domain facts, section 8: "the approval chain is the school's own").
 */
export const approvers = ["officer", "director", "principal"] as const satisfies readonly Capacity[];
export type Approver = (typeof approvers)[number];

/** The chains that a school chooses from, with spaces between. */
export const chainChoices = [
  "officer director principal",
  "officer director",
  "director principal",
  "director",
  "principal",
] as const;
export type ChainChoice = (typeof chainChoices)[number];

export type Approval = { capacity: Approver; userId: number };

export type ChainFault = "empty" | "twice" | "not-an-approver";

/** A chain as a school typed it; nobody stands in it twice. */
export function readChain(
  typed: readonly string[],
): { ok: true; chain: Approver[] } | { ok: false; fault: ChainFault } {
  const chain = typed.filter(isApprover);
  if (chain.length !== typed.length) return { ok: false, fault: "not-an-approver" };
  if (chain.length === 0) return { ok: false, fault: "empty" };
  return new Set(chain).size === chain.length ? { ok: true, chain } : { ok: false, fault: "twice" };
}

export function isApprover(text: string): text is Approver {
  return isCapacity(text) && approvers.some((one) => one === text);
}

/** Outside of the period for corrections the director has to consent, also where the chain of the school has no director. */
export function chainFor(chain: readonly Approver[], outsidePeriod: boolean): Approver[] {
  if (!outsidePeriod || chain.includes("director")) return [...chain];
  const principal = chain.indexOf("principal");
  const at = principal < 0 ? chain.length : principal;
  return [...chain.slice(0, at), "director", ...chain.slice(at)];
}

/** The chain of a case: as it was fixed when approval was asked for; before that, as it would be fixed now. */
export function chainOf(
  one: { chain: readonly Approver[] | null },
  { chain }: { chain: readonly Approver[] },
  outsidePeriod: boolean,
): readonly Approver[] {
  return one.chain ?? chainFor(chain, outsidePeriod);
}

/** Who is next; null when all have approved. Approvals count in the chain's order only. */
export function nextApprover(chain: readonly Approver[], approvals: readonly Approval[]): Approver | null {
  return chain[approvals.length] ?? null;
}
