import { z } from "zod";
import { newestByProgramme } from "#app/domain/course-codes/plan-order.ts";
import { planStanding } from "#app/domain/course-codes/plan-state.ts";
import { readParams } from "#app/forms.server.ts";
import { listPlanLines, outlinesInForce, type PlanLine } from "#db/queries/plan-list.ts";
import type { SchoolScope } from "#db/scope.ts";

const planParams = z.object({ plan: z.coerce.number().int().positive() });

/** The version that the address names, among all of them; throws 404 when there is none. */
export async function readVersion(
  scope: SchoolScope,
  params: Readonly<Record<string, string | undefined>>,
): Promise<{ line: PlanLine; lines: PlanLine[] }> {
  const { plan } = readParams(params, planParams);
  const lines = await listPlanLines(scope);
  const line = lines.find(({ id }) => id === plan);
  if (!line) throw new Response(null, { status: 404 });
  return { line, lines };
}

/** The lines with what each of them is in force for. */
export function withStandings(lines: readonly PlanLine[]) {
  const newest = newestByProgramme(outlinesInForce(lines));
  return lines.map((line) => ({ ...line, ...planStanding(line, newest) }));
}
