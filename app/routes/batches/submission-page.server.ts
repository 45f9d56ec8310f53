import { z } from "zod";
import { maskPersonalData } from "#app/domain/audit/mask.ts";
import { maskIdNumber } from "#app/domain/people/masking.ts";
import { may } from "#app/domain/people/permissions.ts";
import { mayBecomeResult, submissionResults } from "#app/domain/rosters/batches/submissions.ts";
import { findBatchExport } from "#db/queries/batch-exports.ts";
import { countBatchRejections, listBatchRejections } from "#db/queries/batch-rejections.ts";
import type { requireSubmission } from "./required-batch.server.ts";

export const pageSize = 50;
export const rejectionSearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** All that the page of one submission shows; ID numbers are masked. */
export async function readSubmissionPage(
  { scope, term, batch, submission }: Awaited<ReturnType<typeof requireSubmission>>,
  { page }: z.output<typeof rejectionSearch>,
) {
  const [made, total, rows] = await Promise.all([
    findBatchExport(scope, submission.exportId),
    countBatchRejections(scope, submission.id),
    listBatchRejections(scope, submission.id, { limit: pageSize, offset: (page - 1) * pageSize }),
  ]);
  const bookOf = new Map(made?.books.map(({ rosterId, book }) => [rosterId, book]));
  const { orderKind, division, grades, round } = batch;
  return {
    term,
    batch: { id: batch.id, naming: { orderKind, division, grades, round } },
    submission,
    results: submissionResults.filter((result) => mayBecomeResult(submission.result, result)),
    may: { submit: may(scope.user, "batch:submit") },
    page,
    total,
    rows: rows.map(({ number, idNumber, studentNumber, course, reason, rosterId, sheet, row }) => ({
      ...{ number, course, sheet, row },
      // What the central database wrote may name a student by the ID number once more.
      reason: maskPersonalData("", reason),
      student: studentNumber ?? (idNumber === null ? "—" : maskIdNumber(idNumber)),
      book: rosterId === null ? null : (bookOf.get(rosterId) ?? null),
    })),
  };
}
export type SubmissionPage = Awaited<ReturnType<typeof readSubmissionPage>>;
