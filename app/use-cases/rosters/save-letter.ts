import type { Letter } from "#app/domain/rosters/letters/letters.ts";
import { type LetterFault, readLetter, type TypedLetter } from "#app/domain/rosters/letters/read-letter.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import {
  findLetter,
  findLetterByNumber,
  insertLetter,
  type StoredLetter,
  updateLetter,
} from "#db/queries/letters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** `edited`: of a letter that is there, with its version as it was seen; null: a new one. */
export type SaveLetterInput = { typed: TypedLetter; edited: { id: number; version: number } | null };

export type SaveLetterOutcome =
  | { kind: "saved"; id: number }
  | { kind: "refused"; faults: readonly LetterFault[] }
  /** A letter is entered once: this one has the number. */
  | { kind: "known-already"; id: number }
  | { kind: "not-found" }
  /** Somebody else changed it meanwhile: this is how it is now. */
  | { kind: "conflict"; current: StoredLetter };

/** Enters a letter, or changes one. Batches that were made under it keep what it said then. */
export async function saveLetter(
  scope: Scope,
  { typed, edited }: SaveLetterInput,
): Promise<SaveLetterOutcome> {
  const read = readLetter(typed);
  if (!read.ok) return { kind: "refused", faults: read.faults };
  const { letter } = read;
  try {
    return await inTransaction(scope, async (trx) => {
      if (edited === null) {
        const id = await insertLetter(trx, letter);
        await writeAudit(trx, {
          action: "letter:create",
          subject: `letter:${id}`,
          changes: changesOf(null, letter),
        });
        return { kind: "saved", id };
      }
      const before = await findLetter(trx, edited.id);
      if (!before) return { kind: "not-found" };
      if (!(await updateLetter(trx, before.id, edited.version, letter)))
        return { kind: "conflict", current: before };
      await writeAudit(trx, {
        action: "letter:edit",
        subject: `letter:${before.id}`,
        changes: changesOf(before, letter),
      });
      return { kind: "saved", id: before.id };
    });
  } catch (error) {
    const known = isDuplicate(error) ? await findLetterByNumber(scope, letter.number) : undefined;
    if (!known) throw error;
    return { kind: "known-already", id: known.id };
  }
}

function changesOf(before: Letter | null, letter: Letter) {
  const fields = (one: Letter) => ({
    letterNumber: one.number,
    issuedOn: one.issuedOn,
    letterSubject: one.subject,
    ...Object.fromEntries(one.orders.map((order, index) => [`order ${index + 1}`, orderText(order)])),
  });
  const [was, is]: Record<string, string>[] = [before ? fields(before) : {}, fields(letter)];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])]
    .map((field) => ({ field, from: was?.[field] ?? null, to: is?.[field] ?? null }))
    .filter(({ from, to }) => from !== to);
}

function orderText({
  kind,
  term,
  division,
  books,
  grades,
  opensOn,
  closesOn,
  notes,
}: Letter["orders"][number]) {
  return [kind, term, division, books.join(","), grades.join(","), opensOn, closesOn, notes]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}
