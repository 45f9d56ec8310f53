import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { findRound, type StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { Scope } from "#db/scope.ts";

export type RequiredRound = { scope: Scope; term: Term; round: StoredRound };

const roundParams = z.object({ round: z.coerce.number().int().positive() });

/** Who asks for which round: 404 for one that the school does not have in this term, 403 without the permission. */
export async function requireRound(request: Request, params: Params, action: Action): Promise<RequiredRound> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const round = await findRound(scope, readParams(params, roundParams).round);
  if (!round || round.term !== formatTerm(term)) throw new Response(null, { status: 404 });
  return { scope, term, round };
}

/** What is found, or the answer to who may not have it. */
export function found<T extends object>(one: T | "not-found" | "not-own-class"): T {
  if (typeof one === "object") return one;
  throw refusal(one);
}

export function refusal(why: "not-found" | "not-own-class"): Response {
  return new Response(null, { status: why === "not-found" ? 404 : 403 });
}
