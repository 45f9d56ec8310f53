import type { SubmissionResult } from "@conform-to/react";
import type { BatchExportRefusal } from "#app/domain/rosters/batches/batch-export.ts";
import type { BatchSignRefusal } from "#app/domain/rosters/batches/batch-sign-off.ts";
import type { CodeFault } from "#app/domain/rosters/batches/batches.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { MakingRefusal } from "#app/domain/rosters/making/makeable.ts";

/** What came of something that was done on the page of a batch, by the part of the page that it is about. */
export type BooksAnswer = {
  about: "books";
  what: "received" | "unchanged" | "noFile" | "tooLarge" | "notABook" | "again";
};
export type SignAnswer = {
  about: "signing";
  signed: { kind: "signed" } | { kind: "changed" } | { kind: "refused"; reason: BatchSignRefusal };
};
export type ExportAnswer = { about: "export"; refusal: BatchExportRefusal | null };
/** `fault` null: it is set. */
export type CodeAnswer = { about: "code"; book: BookKind; typed: string; fault: CodeFault | null };
export type SubmitAnswer = {
  about: "submission";
  reply: SubmissionResult;
  refusal: "not-the-latest-export" | null;
};
export type MakingAnswer = { about: "making"; book: BookKind; refusal: MakingRefusal | null };
export type BatchAnswer = BooksAnswer | MakingAnswer | SignAnswer | ExportAnswer | CodeAnswer | SubmitAnswer;
