import { accounts } from "./en/accounts.ts";
import { audit } from "./en/audit.ts";
import { batches } from "./en/batches.ts";
import { batchPages } from "./en/batches-pages.ts";
import { cli } from "./en/cli.ts";
import { comparisons } from "./en/comparisons.ts";
import { components } from "./en/components.ts";
import { correctionPages } from "./en/correction-pages.ts";
import { correctionPatterns } from "./en/correction-patterns.ts";
import { correctionReports } from "./en/correction-reports.ts";
import { corrections } from "./en/corrections.ts";
import { courseCodes } from "./en/course-codes.ts";
import { coursePlans } from "./en/course-plans.ts";
import { datasets } from "./en/datasets.ts";
import { gradeCheckFiles } from "./en/grade-check-files.ts";
import { gradeChecks } from "./en/grade-checks.ts";
import { gradeCheckPages } from "./en/grade-checks-pages.ts";
import { imports } from "./en/imports.ts";
import { letters } from "./en/letters.ts";
import { people } from "./en/people.ts";
import { receipts } from "./en/receipts.ts";
import { reports } from "./en/reports.ts";
import { rosterFiles } from "./en/roster-files.ts";
import { rosterMaking } from "./en/roster-making.ts";
import { rosterPages } from "./en/roster-pages.ts";
import { rosters } from "./en/rosters.ts";
import { search } from "./en/search.ts";
import { session } from "./en/session.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { today } from "./en/today.ts";
import type { WordsOf } from "./words.ts";
import type { zhTW } from "./zh-TW.ts";

export const en: WordsOf<typeof zhTW> = {
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
};
