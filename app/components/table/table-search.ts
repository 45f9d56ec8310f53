import { z } from "zod";
import type { Direction } from "./table-links.ts";

/**
 * The part of an address that every list understands: sort, direction, page. A value that makes no sense is
 * replaced by the default: an old bookmark must open.
 * Add the list's own filters with `.extend({ kind: filterOf(findingKinds), q: searchText })`.
 */
export function tableSearch<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  sort: Sorts[number],
  direction: Direction = "asc",
) {
  const names = z.enum(sorts);
  return z.object({
    sort: z.preprocess((value) => (names.safeParse(value).success ? value : sort), names),
    direction: z.enum(["asc", "desc"]).catch(direction),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  });
}

/** A filter with fixed values; absent when the address names none of them. */
export function filterOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values).optional().catch(undefined);
}

/** What the user typed into the list's search field. */
export const searchText = z.string().trim().max(100).catch("");
