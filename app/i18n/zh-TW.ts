import { accounts } from "./zh-TW/accounts.ts";
import { audit } from "./zh-TW/audit.ts";
import { batches } from "./zh-TW/batches.ts";
import { batchPages } from "./zh-TW/batches-pages.ts";
import { cli } from "./zh-TW/cli.ts";
import { comparisons } from "./zh-TW/comparisons.ts";
import { components } from "./zh-TW/components.ts";
import { correctionPages } from "./zh-TW/correction-pages.ts";
import { correctionPatterns } from "./zh-TW/correction-patterns.ts";
import { correctionReports } from "./zh-TW/correction-reports.ts";
import { corrections } from "./zh-TW/corrections.ts";
import { courseCodes } from "./zh-TW/course-codes.ts";
import { coursePlans } from "./zh-TW/course-plans.ts";
import { datasets } from "./zh-TW/datasets.ts";
import { gradeCheckFiles } from "./zh-TW/grade-check-files.ts";
import { gradeChecks } from "./zh-TW/grade-checks.ts";
import { gradeCheckPages } from "./zh-TW/grade-checks-pages.ts";
import { imports } from "./zh-TW/imports.ts";
import { letters } from "./zh-TW/letters.ts";
import { people } from "./zh-TW/people.ts";
import { receipts } from "./zh-TW/receipts.ts";
import { reports } from "./zh-TW/reports.ts";
import { rosterFiles } from "./zh-TW/roster-files.ts";
import { rosterMaking } from "./zh-TW/roster-making.ts";
import { rosterPages } from "./zh-TW/roster-pages.ts";
import { rosters } from "./zh-TW/rosters.ts";
import { search } from "./zh-TW/search.ts";
import { session } from "./zh-TW/session.ts";
import { settings } from "./zh-TW/settings.ts";
import { shell } from "./zh-TW/shell.ts";
import { today } from "./zh-TW/today.ts";

/** The source of all words; one file per room of the house under zh-TW/, the same rooms under en/. */
export const zhTW = {
  accounts,
  audit,
  batches,
  batchPages,
  cli,
  comparisons,
  components,
  correctionPatterns,
  correctionPages,
  correctionReports,
  corrections,
  courseCodes,
  coursePlans,
  datasets,
  gradeCheckFiles,
  gradeChecks,
  gradeCheckPages,
  imports,
  letters,
  people,
  receipts,
  reports,
  rosterFiles,
  rosterMaking,
  rosterPages,
  rosters,
  search,
  session,
  settings,
  shell,
  today,
} as const;
