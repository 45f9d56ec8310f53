import type { BookKind } from "#app/domain/rosters/books.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import type { TypedLetter, TypedOrder } from "#app/domain/rosters/letters/read-letter.ts";
import { buildCourseRecords } from "#app/domain/rosters/making/course-records.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { doJob } from "#app/jobs/do-job.ts";
import { jobKinds } from "#app/jobs/kinds.ts";
import { createSharedState } from "#app/jobs/shared-state.ts";
import { answerRosterCause } from "#app/use-cases/rosters/answer-roster-cause.ts";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { startBatchExport } from "#app/use-cases/rosters/export-batch.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { receiveRoster } from "#app/use-cases/rosters/receive-roster.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { signBatch } from "#app/use-cases/rosters/sign-batch.ts";
import { listBatchExports } from "#db/queries/batch-exports.ts";
import { claimJob } from "#db/queries/job-claims.ts";
import { findRoster, type StoredRoster } from "#db/queries/rosters.ts";
import type { Ground, Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { newComparableSchool } from "./compared-school.ts";
import type { TestDatabase } from "./databases.ts";
import { asNewUser } from "./scopes.ts";

export const precheckOrder: TypedOrder = {
  kind: "precheck",
  term: "112-1",
  division: "",
  books: ["precheck", "precheck-continuing"],
  grades: ["1", "2", "3"],
  opensOn: "112/09/11",
  closesOn: "112/11/10",
  notes: "",
};

export const precheckLetter: TypedLetter = {
  number: "臺教國署高字第1120113411號函",
  issuedOn: "112/08/23",
  subject: "辦理112學年度第1學期修課紀錄預檢",
  orders: [precheckOrder],
};

/** A school with a term's data in force, a letter and a batch under it; the officer asks, `boss` is the director. */
export async function newBatchSchool(
  database: TestDatabase,
  {
    books = ["precheck"],
    order = precheckOrder,
    students,
  }: { books?: readonly BookKind[]; order?: TypedOrder; students?: number } = {},
) {
  const { scope, school } = await newComparableSchool(database, "none", ["academic-officer"], students);
  const boss = await asNewUser(scope, ["academic-director"]);
  return { scope, boss, school, ...(await newBatch(scope, { books, order })) };
}

/** A letter and a batch under it, of the day division and all grades. */
export async function newBatch(
  scope: Scope,
  {
    books,
    order,
    number = precheckLetter.number,
  }: { books: readonly BookKind[]; order: TypedOrder; number?: string },
): Promise<{ letterId: number; batchId: number }> {
  const typed = { ...precheckLetter, number, orders: [order] };
  const letter = await saveLetter(scope, { typed, edited: null });
  if (letter.kind !== "saved") throw new Error(`letter: ${JSON.stringify(letter)}`);
  const batch = await createBatch(scope, {
    letterId: letter.id,
    order: 0,
    division: "day",
    grades: [1, 2, 3],
    round: null,
    books,
  });
  if (batch.kind !== "created") throw new Error(`batch: ${JSON.stringify(batch)}`);
  return { letterId: letter.id, batchId: batch.id };
}

/** The pre-check book that the invented school's own system would write. */
export function precheckBook(school: GeneratedSchool, division: Division = "day"): Roster {
  return buildCourseRecords({
    ...school,
    school: school.school.code,
    division,
    grades: [1, 2, 3],
    code: division === "day" ? "41" : "42",
  }).roster;
}

export function bookBytes(roster: Roster, school: GeneratedSchool): Promise<Buffer> {
  const { code, name } = school.school;
  const facts = {
    language: "zh-TW",
    school: { code, name },
    term: school.term,
    madeAt: "2023-09-20 01:00:00",
  } as const;
  return workbookBytes(rosterWorkbook(roster, facts));
}

/** The same book with the rows of its first sheet made otherwise. */
export function withRows(
  roster: Roster,
  edit: (cells: readonly string[], index: number) => readonly string[] | null,
): Roster {
  const [first, ...rest] = roster.sheets;
  if (!first) return roster;
  const rows = first.rows
    .flatMap((row, index) => {
      const cells = edit(row.cells, index);
      return cells ? [cells] : [];
    })
    .map((cells, index) => ({ number: index + 2, cells }));
  return { ...roster, sheets: [{ ...first, rows }, ...rest] };
}

/** Uploads a book; nothing is read yet. */
export async function upload(
  scope: Scope,
  batchId: number,
  bytes: Uint8Array,
  name = "名冊.xlsx",
): Promise<number> {
  const file = { name, mediaType: "application/octet-stream", bytes };
  const outcome = await receiveRoster(scope, { batchId, file, expected: null });
  if (outcome.kind === "not-found") throw new Error("There is no such batch");
  return outcome.rosterId;
}

/** Uploads a book and does what there is to be done. */
export async function uploadAndCheck(
  scope: Scope,
  batchId: number,
  bytes: Uint8Array,
  name?: string,
): Promise<StoredRoster> {
  const id = await upload(scope, batchId, bytes, name);
  await doJobs(scope);
  const roster = await findRoster(scope, id);
  if (!roster) throw new Error("The roster is not there");
  return roster;
}

/** Does every waiting job as a runner would, at the time of the scope; gives what each ended with. */
export async function doJobs(scope: Ground): Promise<unknown[]> {
  const results: unknown[] = [];
  for (;;) {
    const job = await claimJob(scope, "test");
    if (!job) return results;
    const task = { job, worker: "test", now: scope.now, state: createSharedState() };
    const end = await doJob(jobKinds, { ...scope, fontsFolder: "" }, task);
    if (end.kind === "failed") throw end.error;
    if (end.kind === "done") results.push(end.result);
  }
}

/** Answers every cause that asks; with `again` also those that are answered. */
export async function answerAll(
  scope: Scope,
  batchId: number,
  note = "已確認無誤",
  again = false,
): Promise<void> {
  const view = await readBatch(scope, batchId, "2023-09-20");
  for (const { version, asked } of view?.books ?? []) {
    for (const { cause, answer, last } of asked) {
      if (!version || (answer && !again)) continue;
      const outcome = await answerRosterCause(scope, {
        rosterId: version.roster.id,
        checkId: version.check.id,
        causeNumber: cause.number,
        seenAnswerId: (answer ?? last)?.id ?? null,
        note,
      });
      if (outcome.kind !== "answered") throw new Error(JSON.stringify(outcome));
    }
  }
}

/** Officer and director sign what is there. */
export async function signBoth(officer: Scope, director: Scope, batchId: number): Promise<void> {
  const seen = (await readBatch(officer, batchId, "2023-09-20"))?.digest ?? "";
  for (const [scope, capacity] of [
    [officer, "officer"],
    [director, "director"],
  ] as const) {
    const outcome = await signBatch(scope, { batchId, capacity, seen });
    if (outcome.kind !== "signed") throw new Error(JSON.stringify(outcome));
  }
}

/** Answered, signed and exported; gives the id of the export. */
export async function exportNow(officer: Scope, director: Scope, batchId: number): Promise<number> {
  await answerAll(officer, batchId);
  await signBoth(officer, director, batchId);
  const started = await startBatchExport(officer, batchId);
  if (started.kind !== "started") throw new Error(JSON.stringify(started));
  await doJobs(officer);
  const [made] = await listBatchExports(officer, batchId);
  return made?.id ?? 0;
}
