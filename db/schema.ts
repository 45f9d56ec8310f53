import type { AuditEntriesTable, AuditHeadsTable } from "./tables/audit.ts";
import type {
  BatchBooksTable,
  BatchExportBooksTable,
  BatchExportsTable,
  BatchesTable,
  BatchRejectionsTable,
  BatchSignaturesTable,
  BatchSubmissionsTable,
  RosterCodesTable,
} from "./tables/batches.ts";
import type {
  ComparisonCausesTable,
  ComparisonFindingsTable,
  ComparisonInputsTable,
  ComparisonRunsTable,
  QueryAnswersTable,
  RunSignaturesTable,
} from "./tables/comparisons.ts";
import type {
  CorrectionCandidatesTable,
  CorrectionCasesTable,
  CorrectionEvidenceTable,
  CorrectionPeriodsTable,
  CorrectionRecordsTable,
  CorrectionSettingsTable,
  CorrectionStepsTable,
} from "./tables/corrections.ts";
import type {
  CodeTableEntriesTable,
  EnrolmentsTable,
  HomeroomsTable,
  OfferingsTable,
  ScoreRecordsTable,
  StudentEntriesTable,
  StudentsTable,
} from "./tables/datasets.ts";
import type { ExportsTable } from "./tables/exports.ts";
import type { StoredFileChunksTable, StoredFilesTable } from "./tables/files.ts";
import type {
  GradeCheckDoubtsTable,
  GradeCheckResultsTable,
  GradeCheckRoundsTable,
  GradeCheckUploadsTable,
} from "./tables/grade-checks.ts";
import type {
  ColumnMappingsTable,
  CurrentDatasetsTable,
  ImportRejectionsTable,
  ImportsTable,
} from "./tables/imports.ts";
import type { JobsTable } from "./tables/jobs.ts";
import type { LetterOrdersTable, LettersTable } from "./tables/letters.ts";
import type {
  ClassAssignmentsTable,
  SessionsTable,
  SignInAttemptsTable,
  TrustedDevicesTable,
  UserCapacitiesTable,
  UserRolesTable,
  UsersTable,
} from "./tables/people.ts";
import type { PlanCoursesTable, PlanDeletionsTable, PlanVersionsTable } from "./tables/plans.ts";
import type {
  CurrentRostersTable,
  RosterAnswersTable,
  RosterCausesTable,
  RosterChecksTable,
  RosterFindingsTable,
  RosterRowsTable,
  RostersTable,
} from "./tables/rosters.ts";
import type { SchoolsTable, TermsTable } from "./tables/schools.ts";

/** All tables. Rows of a school carry its `school_id`, which leads their keys and indexes. */
export type Schema = {
  schools: SchoolsTable;
  terms: TermsTable;
  users: UsersTable;
  user_roles: UserRolesTable;
  user_capacities: UserCapacitiesTable;
  class_assignments: ClassAssignmentsTable;
  sessions: SessionsTable;
  sign_in_attempts: SignInAttemptsTable;
  trusted_devices: TrustedDevicesTable;
  audit_entries: AuditEntriesTable;
  audit_heads: AuditHeadsTable;
  stored_files: StoredFilesTable;
  stored_file_chunks: StoredFileChunksTable;
  imports: ImportsTable;
  import_rejections: ImportRejectionsTable;
  column_mappings: ColumnMappingsTable;
  current_datasets: CurrentDatasetsTable;
  homerooms: HomeroomsTable;
  students: StudentsTable;
  offerings: OfferingsTable;
  enrolments: EnrolmentsTable;
  score_records: ScoreRecordsTable;
  student_entries: StudentEntriesTable;
  code_table_entries: CodeTableEntriesTable;
  plan_versions: PlanVersionsTable;
  plan_courses: PlanCoursesTable;
  plan_deletions: PlanDeletionsTable;
  comparison_runs: ComparisonRunsTable;
  comparison_inputs: ComparisonInputsTable;
  comparison_causes: ComparisonCausesTable;
  comparison_findings: ComparisonFindingsTable;
  query_answers: QueryAnswersTable;
  run_signatures: RunSignaturesTable;
  jobs: JobsTable;
  exports: ExportsTable;
  letters: LettersTable;
  letter_orders: LetterOrdersTable;
  batches: BatchesTable;
  batch_books: BatchBooksTable;
  roster_codes: RosterCodesTable;
  rosters: RostersTable;
  roster_rows: RosterRowsTable;
  current_rosters: CurrentRostersTable;
  roster_checks: RosterChecksTable;
  roster_causes: RosterCausesTable;
  roster_findings: RosterFindingsTable;
  roster_answers: RosterAnswersTable;
  batch_signatures: BatchSignaturesTable;
  batch_exports: BatchExportsTable;
  batch_export_books: BatchExportBooksTable;
  batch_submissions: BatchSubmissionsTable;
  batch_rejections: BatchRejectionsTable;
  grade_check_rounds: GradeCheckRoundsTable;
  grade_check_results: GradeCheckResultsTable;
  grade_check_doubts: GradeCheckDoubtsTable;
  grade_check_uploads: GradeCheckUploadsTable;
  correction_settings: CorrectionSettingsTable;
  correction_periods: CorrectionPeriodsTable;
  correction_cases: CorrectionCasesTable;
  correction_records: CorrectionRecordsTable;
  correction_steps: CorrectionStepsTable;
  correction_evidence: CorrectionEvidenceTable;
  correction_candidates: CorrectionCandidatesTable;
};
