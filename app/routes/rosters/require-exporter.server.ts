import { may } from "#app/domain/people/permissions.ts";
import { requireStaff } from "#app/session.server.ts";
import type { Scope } from "#db/scope.ts";

/** Who reads rosters and may also take lists away; 403 for who does only one of both. */
export async function requireExporter(request: Request): Promise<Scope> {
  const scope = await requireStaff(request, "roster:read");
  refuseUnlessExporter(scope);
  return scope;
}

export function refuseUnlessExporter({ user }: Scope): void {
  if (!may(user, "export:create")) throw new Response(null, { status: 403 });
}
