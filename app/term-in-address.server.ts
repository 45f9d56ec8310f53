import { parseTerm, type Term } from "./domain/calendar/term.ts";

/** The term that leads every address of the console; throws 404 when it is none. */
export function readTerm(params: { term?: string }): Term {
  const term = parseTerm(params.term ?? "");
  if (!term) throw new Response(null, { status: 404 });
  return term;
}
