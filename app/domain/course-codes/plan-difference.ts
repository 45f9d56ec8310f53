import { partOf } from "./code.ts";
import type { PlanVersion } from "./model.ts";
import { comparePlanVersions, type PlanChange, planChangeKinds } from "./plan-versions.ts";

/** What a version changed, and against which. */
export type PlanDifference = {
  changes: readonly PlanChange[];
  /** The versions it was held against, and the programmes for which each of them is the one before. */
  against: readonly { id: string; programmes: readonly string[] }[];
  /** Programmes that no version before this one speaks of. */
  firstFor: readonly string[];
};

/**
 * What a plan version changes, programme by programme against the version that held before it: the file of a new year
 * holds three cohorts, and each may have had its last plan in another file. `before`: the id of that version for each
 * programme of the new one, null when it is the first.
 */
export function planDifference(
  version: PlanVersion,
  before: ReadonlyMap<string, string | null>,
  versions: readonly PlanVersion[],
): PlanDifference {
  const groups = new Map<string | null, string[]>();
  for (const [programme, id] of before) groups.set(id, [...(groups.get(id) ?? []), programme]);
  const changes = [...groups].flatMap(([id, programmes]) =>
    comparePlanVersions(
      versions.find((one) => one.id === id) ?? null,
      narrowed(version, new Set(programmes)),
    ),
  );
  return {
    changes: changes.sort((a, b) => (a.code < b.code ? -1 : 1)),
    against: [...groups].flatMap(([id, programmes]) => (id === null ? [] : [{ id, programmes }])),
    firstFor: groups.get(null) ?? [],
  };
}

function narrowed(version: PlanVersion, programmes: ReadonlySet<string>): PlanVersion {
  const isOf = ({ code }: { code: string }) => programmes.has(partOf(code, "programme"));
  return { ...version, courses: version.courses.filter(isOf), deletions: version.deletions.filter(isOf) };
}

/** "different": everything but what stayed as it was. */
export const planChangeFilters = ["different", "all", ...planChangeKinds] as const;
export type PlanChangeFilter = (typeof planChangeFilters)[number];

/** `programme`: 16 characters or null for all; `text`: part of the code or of the name, before or now. */
export type PlanChangeQuery = { kind: PlanChangeFilter; programme: string | null; text: string };

export function filterPlanChanges(changes: readonly PlanChange[], query: PlanChangeQuery): PlanChange[] {
  const text = query.text.normalize("NFKC").toLowerCase();
  return changes.filter(
    (change) =>
      (query.kind === "all" ||
        (query.kind === "different" ? change.kind !== "unchanged" : change.kind === query.kind)) &&
      (query.programme === null || partOf(change.code, "programme") === query.programme) &&
      (text === "" || textOf(change).includes(text)),
  );
}

function textOf(change: PlanChange): string {
  const earlier =
    change.kind === "changed" ? change.fields.map(({ field, from }) => (field === "name" ? from : null)) : [];
  return [change.code, change.course?.name, ...earlier].join("\n").normalize("NFKC").toLowerCase();
}

export const planChangeSorts = ["code", "name", "kind"] as const;
export type PlanChangeSort = (typeof planChangeSorts)[number];

const names = new Intl.Collator("zh-Hant-TW");

/** By a column; what is equal in it stays in the order of the codes. */
export function sortPlanChanges(
  changes: readonly PlanChange[],
  sort: PlanChangeSort,
  direction: "asc" | "desc",
): PlanChange[] {
  const sign = direction === "asc" ? 1 : -1;
  const compare: Record<PlanChangeSort, (a: PlanChange, b: PlanChange) => number> = {
    code: (a, b) => byCode(a, b),
    name: (a, b) => names.compare(a.course?.name ?? "", b.course?.name ?? ""),
    kind: (a, b) => planChangeKinds.indexOf(a.kind) - planChangeKinds.indexOf(b.kind),
  };
  return [...changes].sort((a, b) => sign * compare[sort](a, b) || byCode(a, b));
}

function byCode(a: PlanChange, b: PlanChange): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** How many courses of each programme changed, of how many; programmes in the order of their codes. */
export function changesByProgramme(
  changes: readonly PlanChange[],
): { programme: string; different: number; courses: number }[] {
  const groups = new Map<string, { programme: string; different: number; courses: number }>();
  for (const { code, kind } of changes) {
    const programme = partOf(code, "programme");
    const group = groups.get(programme) ?? { programme, different: 0, courses: 0 };
    group.courses++;
    if (kind !== "unchanged") group.different++;
    groups.set(programme, group);
  }
  return [...groups.values()].sort((a, b) => (a.programme < b.programme ? -1 : 1));
}
