import { type Cause, type FindingKind, findingKinds, type Section, type Weight } from "./findings.ts";
import type { CauseState } from "./run-model.ts";

/** A cause as lists show it: without its students, who are counted, and without its proposals. */
export type CauseLine = Omit<Cause, "proposals" | "studentNumbers"> & {
  /** 1, 2, 3 … in the order of the run. */
  number: number;
  students: number;
  state: CauseState;
};

export type CauseFilter = {
  kind?: FindingKind;
  weight?: Weight;
  section?: Section;
  state?: CauseState;
  /** Of queries: whether somebody has answered. */
  answer?: "open" | "answered";
  /** Part of a course, plan name, code, programme, expected or actual value. */
  text: string;
};

/** The causes that a filter leaves, in their order. */
export function filterCauses<C extends CauseLine>(
  causes: readonly C[],
  filter: CauseFilter,
  isAnswered: (number: number) => boolean,
): readonly C[] {
  const { kind, weight, section, state, answer } = filter;
  const text = filter.text.normalize("NFKC").toLowerCase();
  const holds = (cause: C) =>
    (kind === undefined || cause.kind === kind) &&
    (weight === undefined || cause.weight === weight) &&
    (section === undefined || cause.section === section) &&
    (state === undefined || cause.state === state) &&
    (answer === undefined ||
      (cause.weight === "query" && isAnswered(cause.number) === (answer === "answered"))) &&
    (text === "" || textOf(cause).includes(text));
  return causes.filter(holds);
}

function textOf({ course, planName, code, programme, expected, actual }: CauseLine): string {
  return [course, planName, code, programme, expected, actual].join("\n").normalize("NFKC").toLowerCase();
}

export const causeSorts = ["number", "course", "code", "section", "findings"] as const;
export type CauseSort = (typeof causeSorts)[number];

/** By a column; causes that are equal in it keep the order of the run. */
export function sortCauses<C extends CauseLine>(
  causes: readonly C[],
  sort: CauseSort,
  direction: "asc" | "desc",
): C[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...causes].sort((a, b) => sign * compareBy[sort](a, b) || a.number - b.number);
}

const names = new Intl.Collator("zh-Hant-TW");
const compareBy: Record<CauseSort, (a: CauseLine, b: CauseLine) => number> = {
  number: (a, b) => a.number - b.number,
  course: (a, b) => names.compare(a.course ?? a.planName ?? "", b.course ?? b.planName ?? ""),
  code: (a, b) => byCodePoints(a.code ?? a.programme ?? "", b.code ?? b.programme ?? ""),
  section: (a, b) => byCodePoints(a.section, b.section),
  findings: (a, b) => a.findings - b.findings,
};

function byCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many causes each value of a filter has. */
export type CauseFacets = {
  kinds: readonly { kind: FindingKind; causes: number }[];
  weights: Record<Weight, number>;
  sections: Record<Section, number>;
  states: Record<CauseState, number>;
};

export function countFacets(causes: readonly CauseLine[]): CauseFacets {
  const kinds = new Map<FindingKind, number>();
  const weights = { blocking: 0, query: 0, listed: 0 };
  const sections = { curriculum: 0, registrar: 0, counseling: 0 };
  const states = { new: 0, stays: 0 };
  for (const { kind, weight, section, state } of causes) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    weights[weight]++;
    sections[section]++;
    states[state]++;
  }
  return {
    kinds: findingKinds
      .flatMap((kind) => ({ kind, causes: kinds.get(kind) ?? 0 }))
      .filter((one) => one.causes > 0),
    weights,
    sections,
    states,
  };
}

/** The causes of an earlier run that this one no longer has. */
export function resolvedCauses<C extends CauseLine>(
  previous: readonly C[],
  current: readonly CauseLine[],
): C[] {
  const keys = new Set(current.map(({ key }) => key));
  return previous.filter(({ key }) => !keys.has(key));
}
