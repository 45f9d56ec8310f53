import type { Action } from "#app/domain/people/permissions.ts";
import type { StageAction } from "#app/domain/rosters/batches/batch-stages.ts";

/** What one must be allowed to do a step of a stage. */
export const stagePermissions: Readonly<Record<StageAction, Action>> = {
  "import-data": "import:create",
  compare: "comparison:run",
  "upload-book": "roster:upload",
  mend: "roster:upload",
  answer: "roster:answer",
  "check-again": "roster:upload",
  "make-check-round": "grade-check:edit",
  "check-students": "grade-check:enter",
  correct: "correction:read",
  sign: "batch:sign-as-officer",
  countersign: "batch:countersign",
  "set-code": "roster:set-code",
  export: "batch:export",
  "record-submission": "batch:submit",
  "record-result": "batch:submit",
};
