import type { Onlooker } from "#app/domain/grade-corrections/case-sight.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import type { Scope } from "#db/scope.ts";

/** Who looks at the corrections of a term, and how far. */
export async function readOnlooker(scope: Scope, term: string): Promise<Onlooker> {
  const { id, displayName: name } = scope.user;
  return { id, name, classKeys: await listOwnClassKeys(scope, term) };
}
