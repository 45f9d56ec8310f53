import type { BookKind } from "../rosters/books.ts";
import { type ComparisonDuty, comparisonDuties, type DutyFacts } from "./duties.ts";
import type { NeededData } from "./run-inputs.ts";
import type { RunTotals } from "./runs.ts";
import { type Capacity, refusalToSign, type Signature } from "./sign-off.ts";

/** What a person may do about the comparison. */
export type TodayRights = { settings: boolean; imports: boolean; run: boolean; answer: boolean };

/** A long piece of work that has ended and that its maker has not looked at. */
export type EndedJob =
  | { jobId: number; kind: "compare"; state: "done"; runId: number; totals: RunTotals }
  | { jobId: number; kind: "export"; state: "done"; runId: number; exportId: number; fileName: string }
  | { jobId: number; kind: "compare" | "export"; state: "failed"; number: string }
  | (RosterFile & ({ state: "done"; fileName: string } | { state: "failed"; number: string }));

/** A file that was made off the request: a list of names, check sheets, a correction slip, what the check of a book found. */
export type RosterFile =
  | { jobId: number; kind: "name-list" }
  | { jobId: number; kind: "check-sheets"; roundId: number }
  | { jobId: number; kind: "correction-slip"; caseId: number }
  | { jobId: number; kind: "roster-findings"; batchId: number; book: BookKind; version: number };

/** The newest run of the term; moments are UTC. */
export type LatestRun = {
  id: number;
  startedAt: string;
  totals: RunTotals;
  /** Causes that must be mended, and the students they concern. */
  toMend: { causes: number; students: number };
  queries: { open: number; all: number };
  inputsCurrent: boolean;
  signatures: readonly Signature[];
};

export type TodayFacts = DutyFacts & {
  rights: TodayRights;
  capacities: readonly Capacity[];
  userId: number;
  /** The newest plan version, where it came after the newest run. */
  newPlan: { fileName: string; receivedAt: string } | null;
  missing: readonly NeededData[];
  latest: LatestRun | null;
  /** For whom sees own classes only: what the newest run says of them. */
  ownClasses: { runId: number; classes: number; causes: number; students: number; of: number } | null;
  running: { jobId: number; by: string | null } | null;
  jobs: readonly EndedJob[];
};

export type TodayCard =
  | { kind: "opening-day" }
  | { kind: "sign"; capacity: Capacity; runId: number; startedAt: string; openQueries: number }
  | { kind: "duty"; duty: ComparisonDuty; run: { id: number; causes: number; students: number } | null }
  | { kind: "new-plan"; fileName: string; receivedAt: string }
  | { kind: "data-changed"; runId: number; startedAt: string }
  | { kind: "import-next"; missing: readonly NeededData[] }
  | { kind: "queries"; runId: number; open: number; all: number }
  | { kind: "own-classes"; runId: number; classes: number; causes: number; students: number; of: number }
  | { kind: "running"; by: string | null }
  | { kind: "job"; job: EndedJob };

/** The page holds no more: what does not fit is less urgent, and stands on its own page. */
export const mostCards = 7;

/** What is due, overdue and waiting for this person, most urgent first; empty when nothing is. */
export function todayCards(facts: TodayFacts, today: string): TodayCard[] {
  const { rights, latest } = facts;
  const duties = dutyCards(facts, today);
  const overdue = duties.filter(({ duty }) => duty.state === "overdue");
  const due = duties.filter(({ duty }) => duty.state !== "overdue");
  const cards: TodayCard[] = [
    ...overdue,
    ...signCards(facts),
    ...(rights.settings && facts.opensOn === null ? [{ kind: "opening-day" } as const] : []),
    ...due,
    ...changeCards(facts),
    ...(rights.imports && facts.missing.length > 0
      ? [{ kind: "import-next", missing: facts.missing } as const]
      : []),
    ...(rights.answer && latest && latest.queries.open > 0 && latest.signatures.length === 0
      ? [{ kind: "queries", runId: latest.id, ...latest.queries } as const]
      : []),
    ...(facts.ownClasses && facts.ownClasses.causes > 0
      ? [{ kind: "own-classes", ...facts.ownClasses } as const]
      : []),
    ...(rights.run && facts.running ? [{ kind: "running", by: facts.running.by } as const] : []),
    ...facts.jobs.map((job) => ({ kind: "job", job }) as const),
  ];
  return cards.slice(0, mostCards);
}

/** The duties of the office. One that is done is no card; a new plan that was not compared yet has its own. */
function dutyCards(facts: TodayFacts, today: string): Extract<TodayCard, { kind: "duty" }>[] {
  if (!facts.rights.run) return [];
  const { latest, newPlan } = facts;
  const run = latest && { id: latest.id, ...latest.toMend };
  return comparisonDuties(facts, today)
    .filter(({ state }) => state !== "done" && state !== "done-late")
    .filter(({ kind }) => kind === "first-comparison" || newPlan === null)
    .map((duty) => ({ kind: "duty", duty, run }));
}

/** The newest run, where nothing but this person's signature is missing. */
function signCards({ latest, capacities, userId }: TodayFacts): TodayCard[] {
  if (!latest) return [];
  const run = { ...latest, blocking: latest.totals.blocking, isLatest: true };
  return capacities
    .filter((capacity) => refusalToSign(run, capacity, userId) === null)
    .map((capacity) => ({
      kind: "sign",
      capacity,
      runId: latest.id,
      startedAt: latest.startedAt,
      openQueries: latest.queries.open,
    }));
}

/** A newer plan, or newer data of another kind: what was compared is no longer what the school has. */
function changeCards({ rights, latest, newPlan, missing }: TodayFacts): TodayCard[] {
  if (!rights.run || !latest || latest.inputsCurrent || missing.length > 0) return [];
  if (newPlan) return [{ kind: "new-plan", ...newPlan }];
  return [{ kind: "data-changed", runId: latest.id, startedAt: latest.startedAt }];
}
