import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { comparableName, nearNameFinder } from "./near-names.ts";

export type HomeroomLookup = {
  /** All classes of exactly this name: two divisions may have the same. */
  named(name: string): readonly Homeroom[];
  /** Names that may be meant, joined for a message; "" when none is near. */
  near(name: string): string;
};

export function homeroomLookup(homerooms: readonly Homeroom[]): HomeroomLookup {
  const byName = groupBy(homerooms, ({ name }) => name);
  const near = nearNameFinder(byName.keys());
  return { named: (name) => byName.get(name) ?? [], near: (name) => near(name).join("、") };
}

/** The class as a person tells it apart from others of its name: 資訊一甲（進修部 1 年級）. */
export function homeroomLabel({ name, division, grade }: Homeroom): string {
  return `${name}（${[division, grade].filter((part) => part !== null).join(" ")}）`;
}

/** Those of the division that the file names; a class without a division may be of any. */
export function ofDivision(homerooms: readonly Homeroom[], division: string | null): readonly Homeroom[] {
  if (division === null) return homerooms;
  const wanted = comparableName(division);
  return homerooms.filter(
    (homeroom) => homeroom.division === null || comparableName(homeroom.division) === wanted,
  );
}

/** Those that fit, when some do: a hint that fits none says nothing. */
export function preferring(
  homerooms: readonly Homeroom[],
  fits: (homeroom: Homeroom) => boolean,
): readonly Homeroom[] {
  const fitting = homerooms.filter(fits);
  return fitting.length > 0 ? fitting : homerooms;
}
