import { countFindings, type FindingFilter, listFindings } from "#db/queries/comparison-findings.ts";
import { type FindingSearch, kindsAsked, noClass } from "./finding-search.ts";
import type { VisibleRun } from "./visible-run.server.ts";

/** The findings that an address asks for, as far as the person may see them; a page of them, or up to `limit`. */
export async function readFindings(
  { scope, source, within }: VisibleRun,
  search: FindingSearch,
  { limit, offset }: { limit: number; offset: number },
) {
  const filter: FindingFilter = {
    kinds: kindsAsked(search),
    classKey: search.class === noClass ? "" : search.class,
    text: search.q,
    within,
  };
  const { sort, direction } = search;
  const [rows, total] = await Promise.all([
    listFindings(scope, source, filter, { sort, direction, limit, offset }),
    countFindings(scope, source, filter),
  ]);
  return { rows, total };
}
