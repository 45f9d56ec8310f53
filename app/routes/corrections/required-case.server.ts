import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { maySee, type Onlooker } from "#app/domain/grade-corrections/case-sight.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readOnlooker } from "#app/use-cases/corrections/onlooker.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { type CaseRecord, listCorrectionRecords } from "#db/queries/correction-records.ts";
import type { Scope } from "#db/scope.ts";

/** A case with all its records, of which the onlooker may perhaps see a part only. */
export type RequiredCase = {
  scope: Scope;
  term: Term;
  one: CorrectionCase;
  records: readonly CaseRecord[];
  onlooker: Onlooker;
};

const caseParams = z.object({ case: z.coerce.number().int().positive() });

/** Who asks for which case: 404 for one that the term does not have or that is not the person's to see. */
export async function requireCase(
  request: Request,
  params: Params,
  action: Action = "correction:read",
): Promise<RequiredCase> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const one = await findCase(scope, readParams(params, caseParams).case);
  if (!one || one.term !== formatTerm(term)) throw new Response(null, { status: 404 });
  const [onlooker, records] = await Promise.all([
    readOnlooker(scope, one.term),
    listCorrectionRecords(scope, one.id),
  ]);
  if (!maySee(onlooker, one, records)) throw new Response(null, { status: 404 });
  return { scope, term, one, records, onlooker };
}
