import type { BookToSign } from "#app/domain/rosters/batches/batch-sign-off.ts";
import { signedBatchContent } from "#app/domain/rosters/batches/signed-batch.ts";
import { checkBasis, isSameBasis } from "#app/domain/rosters/check-basis.ts";
import { answerThatHolds, newestOf, type RosterAnswer } from "#app/domain/rosters/roster-answers.ts";
import { allFindings, blockingCauses } from "#app/domain/rosters/roster-counts.ts";
import { canonicalJson } from "#db/canonical-json.ts";
import { type BatchSignature, listBatchSignatures } from "#db/queries/batch-signatures.ts";
import type { Batch } from "#db/queries/batches.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listAnswersOfBatch } from "#db/queries/roster-answers.ts";
import { listRosterCauses, type StoredCause } from "#db/queries/roster-causes.ts";
import { listLatestChecks, type StoredCheck } from "#db/queries/roster-checks.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { listCurrentRosters, listRosters, type StoredRoster } from "#db/queries/rosters.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";
import { sha256Of } from "../hash-roster.ts";

/** A cause that asks for a note, and the note; `last`: one that was given and does not hold any more. */
export type AskedCause = { cause: StoredCause; answer: RosterAnswer | null; last: RosterAnswer | null };

/** A book of a batch as it stands. */
export type StandingBook = Omit<BookToSign, "roster"> & {
  code: string | null;
  version: { roster: StoredRoster; check: StoredCheck } | null;
  roster: BookToSign["roster"];
  asked: readonly AskedCause[];
};

export type BatchStanding = {
  batch: Batch;
  books: readonly StandingBook[];
  /** Of everything that is signed; a signature under another one is void. */
  digest: string;
  signatures: readonly (BatchSignature & { valid: boolean })[];
};

/** How a batch stands: versions in force, what their checks ask, and which signatures hold. */
export async function readBatchStanding(scope: SchoolScope, batch: Batch): Promise<BatchStanding> {
  // First: a check that ends while the rest is read still counts as under way, never as not there at all.
  const active = await listActiveChecks(scope);
  const [school, current, all, inForce, answers, signatures] = await Promise.all([
    findSchool(scope),
    listCurrentRosters(scope, batch.id),
    listRosters(scope, batch.id),
    findDataInForce(scope, batch.term),
    listAnswersOfBatch(scope, batch.id),
    listBatchSignatures(scope, batch.id),
  ]);
  const checks = await listLatestChecks(
    scope,
    current.map(({ id }) => id),
  );
  const activeIds = new Set(active.map(({ rosterId }) => rosterId));
  const beingRead = all.filter(({ id, state }) => state === "received" && activeIds.has(id));
  const books = await Promise.all(
    batch.books.map(async ({ book, code }): Promise<StandingBook> => {
      const roster = current.find((one) => one.book === book);
      const check = roster && checks.get(roster.id);
      const asked = check ? await listAsked(scope, batch.id, check.id, answers) : [];
      const others = current.filter(({ id }) => id !== roster?.id).map(({ id }) => id);
      return {
        book,
        code,
        asked,
        version: roster && check ? { roster, check } : null,
        // What is being read may be any book until it has been read.
        underWay:
          (roster !== undefined && activeIds.has(roster.id)) ||
          beingRead.some(({ expected }) => expected === null || expected === book),
        roster: check
          ? {
              blocking: blockingCauses(check.counts),
              unanswered: asked.filter(({ answer }) => answer === null).length,
              checkCurrent: isSameBasis(check.against, checkBasis(inForce, others)),
            }
          : null,
      };
    }),
  );
  const digest = digestOf(school?.code ?? "", batch, books);
  return {
    batch,
    books,
    digest,
    signatures: signatures.map((one) => ({ ...one, valid: one.digest === digest })),
  };
}

async function listAsked(
  scope: SchoolScope,
  batchId: number,
  checkId: number,
  answers: readonly RosterAnswer[],
): Promise<AskedCause[]> {
  const causes = await listRosterCauses(scope, checkId, ["quality", "macro"]);
  return causes.map((cause) => {
    const answer = answerThatHolds(answers, batchId, cause);
    return { cause, answer, last: answer ? null : newestOf(answers, batchId, cause.origin) };
  });
}

function digestOf(school: string, batch: Batch, books: readonly StandingBook[]): string {
  const { id, term, division, grades, letter } = batch;
  const content = signedBatchContent(
    { code: school },
    {
      id,
      term,
      division,
      grades,
      letter,
      books: books.map(({ book, code, version }) => ({
        book,
        code,
        roster: version && {
          id: version.roster.id,
          number: version.roster.number ?? 0,
          sha256: version.roster.sha256,
          rows: version.roster.counts?.accepted ?? 0,
          sheets: version.roster.counts?.sheets ?? [],
          findings: allFindings(version.check.counts),
          blocking: blockingCauses(version.check.counts),
        },
      })),
      answers: books.flatMap(({ book, asked }) =>
        asked.flatMap(({ answer }) =>
          answer
            ? [
                {
                  id: answer.id,
                  book,
                  note: answer.note,
                  by: answer.by,
                  answeredAt: answer.answeredAt,
                },
              ]
            : [],
        ),
      ),
    },
  );
  return sha256Of(canonicalJson(content));
}
