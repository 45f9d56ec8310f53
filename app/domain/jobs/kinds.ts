import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { DatasetSlot } from "#app/domain/datasets/kinds.ts";
import type { ImportCounts } from "#app/domain/datasets/preview.ts";
import type { RunExportKind } from "../course-codes/run-exports.ts";
import type { NeededData } from "../course-codes/run-inputs.ts";
import type { RunTotals } from "../course-codes/runs.ts";
import type { SheetCounts, SheetSize } from "../grade-checks/check-sheets.ts";
import type { BatchExportRefusal } from "../rosters/batches/batch-export.ts";
import type { BookKind } from "../rosters/books.ts";
import type { MakingRefusal } from "../rosters/making/makeable.ts";
import type { NameListColumn } from "../rosters/name-list.ts";

/** What each kind of long work is given, and what it ends with. Both are kept as JSON: plain values only. */
export type JobShapes = {
  /** Goes through the audit chain of the school. */
  "verify-audit": {
    input: Record<string, never>;
    result:
      | { ok: true; entries: number }
      | { ok: false; seq: number; fault: "edited" | "removed" | "reordered" };
  };
  /** Reads an uploaded file for its preview. `term`: the one whose data it is laid over. */
  "read-import": {
    input: { importId: number; term: string };
    result: { kind: "previewed"; status: ImportStatus } | { kind: "overtaken" };
  };
  /** Stores what the preview showed. */
  "store-import": {
    input: { importId: number; term: string };
    result:
      | { kind: "stored"; counts: ImportCounts }
      /** Somebody else imported meanwhile: `by` and `at` say who and when; the preview is made anew. */
      | { kind: "superseded"; by: string | null; at: string | null; slot: DatasetSlot | "course-plan" }
      | { kind: "overtaken" };
  };
  /** Compares a term's data with the plan. */
  compare: {
    input: { term: string };
    result:
      | { kind: "compared"; runId: number; totals: RunTotals }
      | { kind: "data-missing"; missing: readonly NeededData[] };
  };
  /** Makes a file of a run. */
  "export-run": {
    input: { term: string; runId: number; what: RunExportKind; language: "zh-TW" | "en" };
    /** `not-the-same`: compared again, the kept data give other numbers than the run has; no file is made of it. */
    result:
      | { kind: "made"; runId: number; exportId: number; fileName: string }
      | { kind: "not-the-same"; runId: number };
  };
  /** Reads a file that came into a batch and checks it, or checks a version that is there already again. */
  "check-roster": {
    input: { term: string; batchId: number; rosterId: number };
    result:
      | {
          kind: "checked";
          batchId: number;
          rosterId: number;
          book: BookKind;
          number: number;
          /** Causes. */
          blocking: number;
          toAnswer: number;
        }
      | { kind: "refused"; batchId: number; rosterId: number }
      /** Nothing waits to be checked any more. */
      | { kind: "overtaken" };
  };
  /** Makes a book of a batch from the school's data. */
  "make-book": {
    input: { term: string; batchId: number; book: BookKind };
    /** records = rows + withoutCodes + leftOut; `unchanged`: the batch has this very book already. */
    result:
      | {
          kind: "received" | "unchanged";
          batchId: number;
          book: BookKind;
          rosterId: number;
          records: number;
          rows: number;
          withoutCodes: number;
          leftOut: number;
          /** The workbook with what is not in the book. */
          exportId: number;
        }
      | ({ kind: "refused"; batchId: number; book: BookKind } & MakingRefusal);
  };
  /** Makes what is handed in of a signed batch. */
  "export-batch": {
    input: { term: string; batchId: number };
    result:
      | { kind: "exported"; batchId: number; exportId: number; number: number }
      | { kind: "refused"; batchId: number; reason: BatchExportRefusal };
  };
  /** Makes the workbook with what the check of a large book found. `findings`: how many, to tell how far it is. */
  "export-roster-findings": {
    input: {
      term: string;
      batchId: number;
      book: BookKind;
      version: number;
      rosterId: number;
      findings: number;
      language: "zh-TW" | "en";
    };
    result: { kind: "file-made"; exportId: number; fileName: string };
  };
  /** Prints a list of names of many classes. `reason`: why ID numbers are in clear; null: they are masked. */
  "print-name-list": {
    input: {
      term: string;
      columns: readonly NameListColumn[];
      classKey: string | null;
      withLeft: boolean;
      reason: string | null;
      language: "zh-TW" | "en";
    };
    result: { kind: "file-made"; exportId: number; fileName: string } | { kind: "nothing-to-print" };
  };
  /** Prints the slip of a large correction pattern. `records`: how many, to tell how far it is. */
  "print-correction-slip": {
    input: { term: string; caseId: number; records: number; language: "zh-TW" | "en" };
    result: { kind: "file-made"; exportId: number; fileName: string };
  };
  /** Prints check sheets of a round: of one class, of the classes of a grade, or with both null of every class. */
  "print-check-sheets": {
    input: {
      term: string;
      roundId: number;
      classKey: string | null;
      grade: number | null;
      size: SheetSize;
      language: "zh-TW" | "en";
    };
    result:
      | { kind: "sheets-printed"; exportId: number; fileName: string; counts: SheetCounts }
      | { kind: "nothing-to-print" };
  };
};

export type JobKind = keyof JobShapes;
export type JobInput<K extends JobKind> = JobShapes[K]["input"];
export type JobResult<K extends JobKind> = JobShapes[K]["result"];

/**
 * Why a job ended without a result. `failed`: something nobody foresaw, the log has more under the number; `busy`: the
 * database was; `too-much-memory`: its worker needed more than it is allowed; `given-up`: its process died each time.
 */
export type JobFailureCode = "failed" | "busy" | "too-much-memory" | "given-up";
/** `number`: what a user quotes and the log carries. */
export type JobFailure = { code: JobFailureCode; number: string };
