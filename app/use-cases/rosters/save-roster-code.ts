import {
  bookCode,
  type CodeFault,
  type CodeSetting,
  codeFault,
  codeVariantOf,
} from "#app/domain/rosters/batches/batches.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { listBatches, listRosterCodes, putRosterCode, setBookCode } from "#db/queries/batches.ts";
import { lockSchool } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type SaveRosterCodeOutcome = { kind: "saved" } | { kind: "refused"; reason: CodeFault };

/** Sets the 名冊別 of a book that no source names; batches that wait for it get it, others keep theirs. */
export async function saveRosterCode(scope: Scope, typed: CodeSetting): Promise<SaveRosterCodeOutcome> {
  const setting = { ...typed, code: typed.code.normalize("NFKC").trim() };
  const reason = codeFault(setting);
  if (reason) return { kind: "refused", reason };
  const { book, variant, code } = setting;
  return inTransaction(scope, async (trx) => {
    await lockSchool(trx);
    const before = (await listRosterCodes(trx)).find((one) => one.book === book && one.variant === variant);
    await putRosterCode(trx, setting);
    for (const batch of await listBatches(trx)) {
      const waits = batch.books.some((one) => one.book === book && one.code === null);
      if (waits && bookCode(book, codeVariantOf(batch), [setting]) === code)
        await setBookCode(trx, { batchId: batch.id, book, code });
    }
    await writeAudit(trx, {
      action: "batch:set-code",
      subject: `book:${book}`,
      changes: [{ field: "rosterCode", from: before?.code ?? null, to: code }],
    });
    return { kind: "saved" };
  });
}
