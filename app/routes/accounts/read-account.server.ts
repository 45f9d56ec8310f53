import { z } from "zod";
import { readParams } from "#app/forms.server.ts";
import type { User } from "#db/queries/user-rows.ts";
import { findUser } from "#db/queries/users.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The account that the address names; throws 404 when there is none. */
export async function readAccount(
  scope: SchoolScope,
  params: Readonly<Record<string, string | undefined>>,
): Promise<User> {
  const { account } = readParams(params, z.object({ account: z.coerce.number().int().positive() }));
  const user = await findUser(scope, account);
  if (!user) throw new Response(null, { status: 404 });
  return user;
}
