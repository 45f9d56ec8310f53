import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { dayInTaipei } from "#app/clock.server.ts";
import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { type SignRunOutcome, signRun } from "#app/use-cases/sign-run.ts";
import { requireRun } from "./visible-run.server.ts";

const actions = { officer: "run:sign-as-officer", director: "run:countersign" } as const satisfies Record<
  Capacity,
  Action
>;

export type SignAnswer = {
  signed: Exclude<SignRunOutcome, { kind: "not-found" }>;
};

/** Signs the run of the address in one of the two capacities. */
export async function sign(request: Request, params: Params, capacity: Capacity) {
  const { scope, kept } = await requireRun(request, params, actions[capacity]);
  const today = dayInTaipei(scope.now);
  const outcome = await signRun(scope, { runId: kept.run.id, capacity, today });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  return data<SignAnswer>({ signed: outcome }, { status: outcome.kind === "signed" ? 200 : 409 });
}
