import { formatTerm, parseTerm, type Term } from "#app/domain/calendar/term.ts";
import { termOn } from "#app/domain/calendar/term-on.ts";
import { listTerms } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The school's terms, newest first, and the present one by the calendar, which a new school has yet to set up. */
export async function knownTerms(scope: SchoolScope, today: string): Promise<Term[]> {
  const rows = await listTerms(scope);
  const terms = rows.flatMap((row) => parseTerm(row.term) ?? []);
  const present = termOn(today);
  const known = terms.some((term) => formatTerm(term) === formatTerm(present));
  return known ? terms : [...terms, present].sort(newestFirst);
}

/** The term to begin with: the present one where the school has set it up, else the newest that it has. */
export async function startingTerm(scope: SchoolScope, today: string): Promise<Term> {
  const rows = await listTerms(scope);
  const terms = rows.flatMap((row) => parseTerm(row.term) ?? []);
  const present = termOn(today);
  return terms.find((term) => formatTerm(term) === formatTerm(present)) ?? terms[0] ?? present;
}

/** A term that the school does not have is no page: throws 404. */
export function requireKnownTerm(terms: readonly Term[], term: Term): void {
  if (!terms.some((one) => formatTerm(one) === formatTerm(term))) throw new Response(null, { status: 404 });
}

function newestFirst(a: Term, b: Term): number {
  return b.schoolYear - a.schoolYear || b.semester - a.semester;
}
