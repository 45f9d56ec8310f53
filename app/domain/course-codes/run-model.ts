import type { Cause, ComparisonResult, Finding, FindingKind, Weight } from "./findings.ts";
import { type KindCount, type ProofPopulation, type ProofRemarks, proofFactsOf } from "./proof.ts";
import { compareRuns, type RunTotals, runTotals } from "./runs.ts";

/** Findings of one class by weight; `classKey` null for those of a whole programme. */
export type ClassCount = { classKey: string | null } & Record<Weight, number>;

/** What else a run keeps of its result, beside causes and findings. */
export type RunNotes = {
  population: ProofPopulation;
  remarks: ProofRemarks;
  kinds: readonly KindCount[];
  /** Most findings to mend or to answer first. */
  classes: readonly ClassCount[];
  /** Students with at least one finding of that weight. */
  affected: Record<Weight, number>;
  /** Student numbers. */
  notAttending: readonly string[];
  otherAdmissionYear: readonly string[];
  /** Causes against the run before; null for the first of a term. */
  difference: { resolved: number; fresh: number; stays: number } | null;
};

export type CauseState = "new" | "stays";

/** `number`: 1, 2, 3 … in the order of the result, the same on page, sheet and proof. */
export type RecordedCause = Cause & { number: number; state: CauseState };
export type RecordedFinding = Finding & { number: number; causeNumber: number };

/** A run as it is kept. */
export type RunRecord = {
  counts: Partial<Record<FindingKind, number>>;
  totals: RunTotals;
  notes: RunNotes;
  causes: readonly RecordedCause[];
  findings: readonly RecordedFinding[];
};

/** What is kept of a result, with the state of each cause against the run before (null: there was none). */
export function recordRun(
  result: ComparisonResult,
  previous: readonly Pick<Cause, "key" | "kind" | "weight" | "findings">[] | null,
): RunRecord {
  const { population, remarks, counts } = proofFactsOf(result);
  const difference = compareRuns(previous, result.causes);
  const stays = new Set(difference.stays.map(({ key }) => key));
  const numbers = new Map(result.causes.map(({ key }, index) => [key, index + 1]));
  return {
    counts: result.counts,
    totals: runTotals(result.counts, result.causes.length),
    notes: {
      population,
      remarks,
      kinds: counts.filter(({ findings }) => findings > 0),
      classes: countByClass(result),
      affected: affectedStudents(result.causes),
      notAttending: result.notAttending,
      otherAdmissionYear: result.otherAdmissionYear,
      difference: previous && {
        resolved: difference.resolved.length,
        fresh: difference.fresh.length,
        stays: difference.stays.length,
      },
    },
    causes: result.causes.map((cause, index) => ({
      ...cause,
      number: index + 1,
      state: stays.has(cause.key) ? "stays" : "new",
    })),
    findings: result.findings.map((finding, index) => ({
      ...finding,
      number: index + 1,
      causeNumber: numbers.get(finding.cause) ?? 0,
    })),
  };
}

function countByClass({ findings, causes }: ComparisonResult): ClassCount[] {
  const weights = new Map(causes.map(({ key, weight }) => [key, weight]));
  const classes = new Map<string | null, ClassCount>();
  for (const { classKey, cause } of findings) {
    const count = classes.get(classKey) ?? { classKey, blocking: 0, query: 0, listed: 0 };
    classes.set(classKey, count);
    count[weights.get(cause) ?? "listed"]++;
  }
  const open = (count: ClassCount) => count.blocking + count.query;
  return [...classes.values()].sort((a, b) => open(b) - open(a) || b.listed - a.listed);
}

function affectedStudents(causes: readonly Cause[]): Record<Weight, number> {
  const students = { blocking: new Set<string>(), query: new Set<string>(), listed: new Set<string>() };
  for (const { weight, studentNumbers } of causes)
    for (const number of studentNumbers) students[weight].add(number);
  return { blocking: students.blocking.size, query: students.query.size, listed: students.listed.size };
}
