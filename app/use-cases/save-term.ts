import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type TermDateFault, type TermDates, termDatesFault } from "#app/domain/schools/term-dates.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findTerm, insertTerm, lockSchool, type TermRow, updateTerm } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type SaveTermInput = TermDates & {
  term: Term;
  /** Of the term as it was seen; null: it was not there yet. */
  version: number | null;
};

export type SaveTermOutcome =
  | { kind: "saved" }
  | { kind: "refused"; reason: TermDateFault }
  /** Somebody else saved it meanwhile: this is how it is now. */
  | { kind: "conflict"; current: TermRow };

/** A term's opening day and 休業式, of a new term or a known one. */
export async function saveTerm(scope: Scope, input: SaveTermInput): Promise<SaveTermOutcome> {
  const reason = termDatesFault(input.term, input);
  if (reason) return { kind: "refused", reason };
  const { opensOn, closesOn, version } = input;
  const term = formatTerm(input.term);
  return inTransaction(scope, async (trx) => {
    await lockSchool(trx);
    const before = await findTerm(trx, term);
    if (before && before.version !== version) return { kind: "conflict", current: before };
    if (before) await updateTerm(trx, { ...before, opensOn, closesOn });
    else await insertTerm(trx, { term, opensOn, closesOn });
    const dates = { opensOn, closesOn };
    const changes = (["opensOn", "closesOn"] as const)
      .map((field) => ({ field, from: before?.[field] ?? null, to: dates[field] }))
      .filter(({ from, to }) => from !== to);
    await writeAudit(trx, { action: before ? "term:edit" : "term:create", subject: `term:${term}`, changes });
    return { kind: "saved" };
  });
}
