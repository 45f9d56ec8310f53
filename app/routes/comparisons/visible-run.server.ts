import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import {
  causesOfClasses,
  numbersOfClasses,
  numbersOfRun,
  type RunNumbers,
} from "#app/domain/course-codes/run-numbers.ts";
import { type Action, reachOf } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { countStudentsIn, listFindingMarks, type RunSource } from "#db/queries/comparison-findings.ts";
import type { Scope } from "#db/scope.ts";
import { type KeptRun, keptRun } from "./kept-runs.server.ts";

/** A run as the person who asks may see it. */
export type VisibleRun = {
  scope: Scope;
  term: Term;
  kept: KeptRun;
  source: RunSource;
  /** The classes to which the person is limited; null: none. */
  within: readonly string[] | null;
  /** Of those classes only. */
  causes: readonly CauseLine[];
  numbers: RunNumbers;
};

const id = z.coerce.number().int().positive();
const runParams = z.object({ run: id });

/**
 * Who asks for which run, and what of it the person may see: 404 for a run that the school does not have in this term,
 * 403 without the permission. Homeroom teachers and counselors see the rows of their own classes.
 */
export async function requireRun(request: Request, params: Params, action: Action): Promise<VisibleRun> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const kept = await keptRun(scope, readParams(params, runParams).run);
  if (!kept || kept.run.term !== formatTerm(term)) throw new Response(null, { status: 404 });
  const source = {
    runId: kept.run.id,
    studentsImport: importIn(kept.run.inputs, "students"),
    homeroomsImport: importIn(kept.run.inputs, "homerooms"),
  };
  const within = await classesFor(scope, formatTerm(term));
  if (within === null) {
    const { causes, run } = kept;
    return { scope, term, kept, source, within, causes, numbers: numbersOfRun(causes, run.notes) };
  }
  const [marks, students] = await Promise.all([
    listFindingMarks(scope, source.runId, within),
    countStudentsIn(scope, source.studentsImport, within),
  ]);
  const causes = causesOfClasses(kept.causes, marks);
  return { scope, term, kept, source, within, causes, numbers: numbersOfClasses(causes, marks, students) };
}

/** What a person may see follows from reading, whatever the person may do besides. */
async function classesFor(scope: Scope, term: string): Promise<readonly string[] | null> {
  const reach = reachOf(scope.user, "comparison:read");
  return reach === "school" ? null : listOwnClassKeys({ ...scope, reach: "own-classes" }, term);
}

const causeParams = z.object({ cause: id });

/** The number of the cause in the address; 404 when it is none. */
export function readCauseNumber(params: Params): number {
  return readParams(params, causeParams).cause;
}
