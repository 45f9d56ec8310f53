import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import type { Letter } from "#app/domain/rosters/letters/letters.ts";
import { type LetterFault, readLetter, type TypedLetter } from "#app/domain/rosters/letters/read-letter.ts";

const text = z.string().default("");
const order = z.object({
  kind: text,
  term: text,
  division: text,
  books: z.array(z.string()),
  grades: z.array(z.string()),
  opensOn: text,
  closesOn: text,
  notes: text,
});
const fields = { number: text, issuedOn: text, subject: text, orders: z.array(order) };

/** A letter as it is typed; what is wrong with it the domain says, at its field, in the browser and on the server. */
export const letterForm = z.object(fields).superRefine(say);
export const editLetterForm = z.object({ ...fields, version: z.number().int() }).superRefine(say);

/** A letter in its form. */
export type LetterDraft = z.output<typeof letterForm>;

function say(typed: TypedLetter, context: z.RefinementCtx): void {
  const read = readLetter(typed);
  if (read.ok) return;
  for (const fault of read.faults)
    context.addIssue({ code: "custom", message: fault.code, path: pathOf(fault) });
}

function pathOf({ order, field }: LetterFault): (string | number)[] {
  return order === null ? [field] : ["orders", order, field];
}

/** What was typed goes back, with what only the database knew to be wrong. */
export function letterReply(typed: LetterDraft, error: Record<string, string[]> = {}): SubmissionResult {
  const { number, issuedOn, subject, orders } = typed;
  return { status: "error", initialValue: { number, issuedOn, subject, orders }, error };
}

/** The faults by the names of their fields: "orders[0].closesOn". */
export function faultsByField(faults: readonly LetterFault[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { order, field, code } of faults) {
    const name = order === null ? field : `orders[${order}].${field}`;
    found[name] = [...(found[name] ?? []), code];
  }
  return found;
}

/** A letter as its form shows it. */
export function typedLetter({ number, issuedOn, subject, orders }: Letter): LetterDraft {
  const day = (date: string | null) => (date === null ? "" : formatRocDate(date));
  return {
    number,
    issuedOn: day(issuedOn),
    subject,
    orders: orders.map(({ kind, term, division, books, grades, opensOn, closesOn, notes }) => ({
      kind,
      term: term ?? "",
      division: division ?? "",
      books: [...books],
      grades: grades.map(String),
      opensOn: day(opensOn),
      closesOn: day(closesOn),
      notes,
    })),
  };
}

/** An order of which nothing is typed yet. */
export function emptyOrder(term: string): LetterDraft["orders"][number] {
  return { kind: "", term, division: "", books: [], grades: [], opensOn: "", closesOn: "", notes: "" };
}
