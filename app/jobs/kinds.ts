import type { JobKind } from "#app/domain/jobs/kinds.ts";
import type { RunJob } from "./job-context.ts";

export type JobKinds = { [K in JobKind]: () => Promise<{ run: RunJob<K> }> };

/** Every kind of job and where it is done; a kind's code is loaded by the worker when the first job of it comes. */
export const jobKinds: JobKinds = {
  "check-roster": () => import("./kinds/check-roster.ts"),
  compare: () => import("./kinds/compare.ts"),
  "export-batch": () => import("./kinds/export-batch.ts"),
  "export-roster-findings": () => import("./kinds/export-roster-findings.ts"),
  "export-run": () => import("./kinds/export-run.ts"),
  "make-book": () => import("./kinds/make-book.ts"),
  "print-correction-slip": () => import("./kinds/print-correction-slip.ts"),
  "print-check-sheets": () => import("./kinds/print-check-sheets.ts"),
  "print-name-list": () => import("./kinds/print-name-list.ts"),
  "read-import": () => import("./kinds/read-import.ts"),
  "store-import": () => import("./kinds/store-import.ts"),
  "verify-audit": () => import("./kinds/verify-audit.ts"),
};
