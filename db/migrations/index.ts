import type { Migration } from "kysely";
import * as schools from "./0001-schools.ts";
import * as accounts from "./0002-accounts.ts";
import * as signIn from "./0003-sign-in.ts";
import * as audit from "./0004-audit.ts";
import * as files from "./0005-files.ts";
import * as imports from "./0006-imports.ts";
import * as datasets from "./0007-datasets.ts";
import * as plans from "./0008-plans.ts";
import * as comparisons from "./0009-comparisons.ts";
import * as answersAndSignatures from "./0010-answers-and-signatures.ts";
import * as jobs from "./0011-jobs.ts";
import * as exportedFiles from "./0012-exports.ts";
import * as letters from "./0013-letters.ts";
import * as batches from "./0014-batches.ts";
import * as rosters from "./0015-rosters.ts";
import * as rosterChecks from "./0016-roster-checks.ts";
import * as rosterAnswersAndSignatures from "./0017-roster-answers-and-signatures.ts";
import * as batchExports from "./0018-batch-exports.ts";
import * as batchSubmissions from "./0019-batch-submissions.ts";
import * as scoreRecords from "./0020-score-records.ts";
import * as studentEntries from "./0021-student-entries.ts";
import * as scorePeriods from "./0022-score-periods.ts";
import * as gradeChecks from "./0023-grade-checks.ts";
import * as corrections from "./0024-corrections.ts";

/** All migrations in their order; up only. A migration that was released is never changed, a new one follows. */
export const migrations: Record<string, Migration> = {
  "0001-schools": schools,
  "0002-accounts": accounts,
  "0003-sign-in": signIn,
  "0004-audit": audit,
  "0005-files": files,
  "0006-imports": imports,
  "0007-datasets": datasets,
  "0008-plans": plans,
  "0009-comparisons": comparisons,
  "0010-answers-and-signatures": answersAndSignatures,
  "0011-jobs": jobs,
  "0012-exports": exportedFiles,
  "0013-letters": letters,
  "0014-batches": batches,
  "0015-rosters": rosters,
  "0016-roster-checks": rosterChecks,
  "0017-roster-answers-and-signatures": rosterAnswersAndSignatures,
  "0018-batch-exports": batchExports,
  "0019-batch-submissions": batchSubmissions,
  "0020-score-records": scoreRecords,
  "0021-student-entries": studentEntries,
  "0022-score-periods": scorePeriods,
  "0023-grade-checks": gradeChecks,
  "0024-corrections": corrections,
};
