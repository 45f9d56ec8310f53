import type { Params } from "@remix-run/react";
import { z } from "zod";
import { readParams } from "#app/forms.server.ts";
import { findLetter, type StoredLetter } from "#db/queries/letters.ts";
import type { SchoolScope } from "#db/scope.ts";

const letterParams = z.object({ letter: z.coerce.number().int().positive() });

/** The letter that the address names; throws 404 when the school has none. */
export async function requireLetter(scope: SchoolScope, params: Params): Promise<StoredLetter> {
  const letter = await findLetter(scope, readParams(params, letterParams).letter);
  if (!letter) throw new Response(null, { status: 404 });
  return letter;
}
