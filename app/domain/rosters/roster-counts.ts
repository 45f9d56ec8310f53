import type { RosterCause } from "./causes.ts";
import type { RosterFinding } from "./check.ts";
import { blocks, type RuleGrade, ruleGrades } from "./rule.ts";

/** The equation of a file: rows = accepted + rejected + blank; accepted = the sum of the sheets = the rows that are kept. */
export type RosterCounts = {
  rows: number;
  accepted: number;
  rejected: number;
  blank: number;
  sheets: readonly { sheet: string; rows: number }[];
  /** Against the version before, by its number; null for the first. */
  change: { since: number; unchanged: number; changed: number; added: number; removed: number } | null;
};

/** What a check found. */
export type CheckCounts = {
  findings: Readonly<Record<RuleGrade, number>>;
  causes: Readonly<Record<RuleGrade, number>>;
};

export function checkCounts(findings: readonly RosterFinding[], causes: readonly RosterCause[]): CheckCounts {
  return { findings: byGrade(findings), causes: byGrade(causes) };
}

/** Causes that must be mended before the batch is signed. */
export function blockingCauses({ causes }: CheckCounts): number {
  return ruleGrades.filter(blocks).reduce((sum, grade) => sum + causes[grade], 0);
}

export function allFindings({ findings }: CheckCounts): number {
  return ruleGrades.reduce((sum, grade) => sum + findings[grade], 0);
}

function byGrade(items: readonly { grade: RuleGrade }[]): Record<RuleGrade, number> {
  const counts: Record<RuleGrade, number> = { syntax: 0, validity: 0, quality: 0, macro: 0 };
  for (const { grade } of items) counts[grade]++;
  return counts;
}
