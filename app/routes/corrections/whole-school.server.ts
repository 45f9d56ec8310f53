import { requireStaff } from "#app/session.server.ts";
import type { Scope } from "#db/scope.ts";

/** Who may see the corrections of the whole school: what counts all of them is not for who sees own classes only. */
export async function requireWholeSchool(request: Request): Promise<Scope> {
  const scope = await requireStaff(request, "correction:read");
  if (scope.reach !== "school") throw new Response(null, { status: 403 });
  return scope;
}
