import type { SubmissionResult } from "#app/domain/rosters/batches/submissions.ts";
import type { FileRefusal } from "#app/domain/tables/reasons.ts";

/** What came of something that was done on the page of a submission. */
export type SubmissionAnswer =
  | { about: "rejections"; kind: "nothing" }
  | { about: "rejections"; kind: "refused"; reason: FileRefusal | "no-students" | "json" }
  | {
      about: "rejections";
      kind: "recorded";
      added: number;
      tied: number;
      /** rows = accepted + rejected + blank */
      equation: { rows: number; accepted: number; rejected: number; blank: number };
    }
  | { about: "result"; kind: "recorded" | "final" }
  | { about: "result"; kind: "conflict"; now: SubmissionResult };
