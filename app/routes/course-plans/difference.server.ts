import { z } from "zod";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import {
  filterPlanChanges,
  type PlanDifference,
  planChangeFilters,
  planChangeSorts,
  planDifference,
  sortPlanChanges,
} from "#app/domain/course-codes/plan-difference.ts";
import { predecessors } from "#app/domain/course-codes/plan-order.ts";
import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import { readSearch } from "#app/forms.server.ts";
import type { PlanLine } from "#db/queries/plan-list.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import type { SchoolScope } from "#db/scope.ts";

const search = tableSearch(planChangeSorts, "code").extend({
  kind: filterOf(planChangeFilters).transform((kind) => kind ?? ("different" as const)),
  programme: z.string().length(16).nullable().catch(null).default(null),
  q: searchText,
});

export type DifferenceSearch = z.output<typeof search>;

/**
 * What a version changes against those before it, and of that what the address asks for, in its order. An undone
 * version is held against those in force that were there before it.
 */
export async function readDifference(
  request: Request,
  scope: SchoolScope,
  line: PlanLine,
  lines: readonly PlanLine[],
): Promise<{ search: DifferenceSearch; difference: PlanDifference; shown: PlanChange[] }> {
  const comparable = lines.filter(({ id, undoneAt }) => undoneAt === null || id === line.id);
  const before = predecessors(comparable, line.id);
  const ids = [...new Set([...before.values()].filter((id) => id !== null))];
  const versions = await readPlanVersions(scope, [line.id, ...ids]);
  const version = versions.find(({ id }) => id === String(line.id));
  if (!version) throw new Response(null, { status: 404 });
  const difference = planDifference(
    version,
    new Map([...before].map(([programme, id]) => [programme, id === null ? null : String(id)])),
    versions,
  );
  const asked = readSearch(request, search);
  const { kind, programme, q, sort, direction } = asked;
  const shown = filterPlanChanges(difference.changes, { kind, programme, text: q });
  return { search: asked, difference, shown: sortPlanChanges(shown, sort, direction) };
}
