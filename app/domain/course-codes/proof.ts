import type { Term } from "#app/domain/calendar/term.ts";
import {
  type ComparisonResult,
  type FindingKind,
  findingFacts,
  findingKinds,
  type Weight,
} from "./findings.ts";
import type { PlanVersion, SegmentTableName } from "./model.ts";
import { type RunTotals, runTotals } from "./runs.ts";
import { type Capacity, capacities } from "./sign-off.ts";

/** What the comparison was about: the numbers that the counts are held against. */
export type ProofPopulation = {
  students: number;
  enrolments: number;
  offerings: number;
  homerooms: number;
  programmes: number;
};

/** Findings of one kind; `students` counts each student once. */
export type KindCount = { kind: FindingKind; findings: number; causes: number; students: number };
export type ProofCount = KindCount & { weight: Weight; of: keyof ProofPopulation; total: number };

/** When the comparison was due. Dates YYYY-MM-DD. */
export type ProofOccasion =
  | { kind: "first-comparison"; opensOn: string | null; due: string | null }
  | { kind: "compare-again"; plan: string; receivedOn: string | null };

/** Moments are UTC, YYYY-MM-DD HH:MM:SS. `difference`: causes against the run before; null for the first. */
export type ProofRun = {
  startedAt: string;
  by: string | null;
  totals: RunTotals;
  difference: { resolved: number; fresh: number; stays: number } | null;
};

export const proofFileKinds = ["plan", "classes", "students", "offerings", "enrolments", "tables"] as const;
export type ProofFile = {
  kind: (typeof proofFileKinds)[number];
  name: string;
  sha256: string | null;
  rows: number;
  accepted: number;
  rejected: number;
  blank: number;
};

export type ProofPlan = Pick<PlanVersion, "year" | "marks" | "sha256"> & { name: string };

export type ProofAnswer = {
  kind: FindingKind;
  course: string | null;
  programme: string | null;
  findings: number;
  note: string;
  by: string;
  answeredAt: string;
};

/** `digest`: SHA-256 of what exactly was signed, lower-case hex. */
export type ProofSignature = {
  name: string;
  title: string | null;
  signedAt: string;
  digest: string;
  late: boolean;
};

export type ProofRemarks = {
  uncheckedSegments: readonly SegmentTableName[];
  notAttending: number;
  otherAdmissionYear: number;
  unresolved: number;
};

export type ProofFacts = {
  school: { code: string; name: string | null };
  /** A school of invented people; the proof says so. */
  demo: boolean;
  term: Term;
  occasion: ProofOccasion;
  /** Documents that ordered the comparison, as the school keeps them. */
  sources: readonly string[];
  /** Oldest first; the last is the one that is proven. */
  runs: readonly ProofRun[];
  plans: readonly ProofPlan[];
  files: readonly ProofFile[];
  population: ProofPopulation;
  counts: readonly KindCount[];
  answers: readonly ProofAnswer[];
  remarks: ProofRemarks;
  signatures: Readonly<Record<Capacity, ProofSignature | null>>;
  madeAt: string;
};

export type ProofModel = Omit<ProofFacts, "counts"> & {
  /** Kinds with findings, in the order in which they are decided, beside what they are counted of. */
  counts: readonly ProofCount[];
  /** Kinds without a finding. */
  clear: readonly FindingKind[];
  totals: RunTotals;
  /** signed: by both; signable: nothing blocking; open: something must be mended first. */
  state: "signed" | "signable" | "open";
};

/** What a finding of a kind is counted of: planned-not-taken of students, one of a class of classes, else of enrolments. */
const countedOf: Partial<Record<FindingKind, keyof ProofPopulation>> = {
  "class-without-programme": "homerooms",
  "programme-without-plan": "programmes",
  "planned-not-taken": "students",
  "planned-not-offered": "homerooms",
};

/** The one model of the proof (課程代碼比對證明): what the page and the PDF show of a run. */
export function proofModel(facts: ProofFacts): ProofModel {
  const byKind = new Map(facts.counts.map((count) => [count.kind, count]));
  const counts = findingKinds.flatMap((kind): ProofCount[] => {
    const count = byKind.get(kind);
    if (!count || count.findings === 0) return [];
    const of = countedOf[kind] ?? "enrolments";
    return [{ ...count, weight: findingFacts[kind].weight, of, total: facts.population[of] }];
  });
  const totals = runTotals(
    Object.fromEntries(counts.map(({ kind, findings }) => [kind, findings])),
    counts.reduce((sum, { causes }) => sum + causes, 0),
  );
  const signatures = capacities.map((capacity) => facts.signatures[capacity]);
  return {
    ...facts,
    counts,
    clear: findingKinds.filter((kind) => !byKind.get(kind)?.findings),
    totals,
    state: signatures.every((signature) => signature !== null)
      ? "signed"
      : totals.blocking > 0
        ? "open"
        : "signable",
  };
}

/** What a result itself gives to its proof; files, runs and signatures come from where they are kept. */
export function proofFactsOf(
  result: ComparisonResult,
): Pick<ProofFacts, "term" | "population" | "counts" | "remarks"> {
  const { input, causes, judged, unresolved } = result;
  const programmes = new Set(
    [...input.homerooms, ...input.students].flatMap(({ programme }) => programme ?? []),
  );
  const of = (kind: FindingKind): KindCount => {
    const own = causes.filter((cause) => cause.kind === kind);
    return {
      kind,
      findings: result.counts[kind] ?? 0,
      causes: own.length,
      students: new Set(own.flatMap(({ studentNumbers }) => studentNumbers)).size,
    };
  };
  return {
    term: input.term,
    population: {
      students: input.students.length,
      enrolments: judged.length + unresolved.length,
      offerings: input.offerings.length,
      homerooms: input.homerooms.length,
      programmes: programmes.size,
    },
    counts: findingKinds.map(of),
    remarks: {
      uncheckedSegments: result.uncheckedSegments,
      notAttending: result.notAttending.length,
      otherAdmissionYear: result.otherAdmissionYear.length,
      unresolved: unresolved.length,
    },
  };
}

/** The first and the last of a list that has to fit, and how many stand between them: nothing is left out uncounted. */
export function shorten<T>(
  list: readonly T[],
  first: number,
  last: number,
): { head: readonly T[]; left: number; tail: readonly T[] } {
  if (list.length <= first + last) return { head: list, left: 0, tail: [] };
  return {
    head: list.slice(0, first),
    left: list.length - first - last,
    tail: last === 0 ? [] : list.slice(-last),
  };
}
