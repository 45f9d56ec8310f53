import type { BookKind } from "../books.ts";
import { type BatchToSign, isSigned } from "./batch-sign-off.ts";

export type BatchExportRefusal =
  | "not-signed"
  /** A 名冊別 that no source names, and that the school has not set. */
  | "code-unknown"
  /** What is signed was exported already. */
  | "already-exported"
  | "not-found";

export type BatchToExport = Pick<BatchToSign, "signatures"> & {
  books: readonly { book: BookKind; code: string | null }[];
  /** The newest export is of what is signed now. */
  isExported: boolean;
};

/** Whether a batch may be exported; null when nothing speaks against it. */
export function refusalToExport(batch: BatchToExport): BatchExportRefusal | null {
  if (!isSigned(batch)) return "not-signed";
  if (batch.books.some(({ code }) => code === null)) return "code-unknown";
  return batch.isExported ? "already-exported" : null;
}
