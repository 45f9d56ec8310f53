import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type BookKind, bookKinds } from "#app/domain/rosters/books.ts";
import { changeLines } from "#app/domain/rosters/difference-lines.ts";
import { maskCell } from "#app/domain/rosters/personal-cells.ts";
import { readUpload } from "#app/uploads.server.ts";
import { type Against, type CheckFileOutcome, checkFile } from "#app/use-cases/rosters/check-file.ts";
import type { Scope } from "#db/scope.ts";
import type { ShownChange } from "#reports/workbooks/file-difference.ts";
import { studentsByIdNumber } from "./row-students.server.ts";

/** `against`: "12/precheck", an export and a book of it; anything else lets the console find out. */
const checkForm = z.object({ against: z.string().max(64).optional().catch(undefined) });

export type FileCheck =
  | { kind: "no-upload"; refusal: "too-large" | "no-file" }
  | Exclude<CheckFileOutcome, { kind: "held" }>
  | HeldFile;
export type HeldFile = Omit<Extract<CheckFileOutcome, { kind: "held" }>, "sealed" | "file"> & {
  /** Every difference, in the order of the file. */
  changes: readonly ShownChange[];
};

/** Reads a dropped file and holds it against what was exported; nothing of it stays. */
export async function readFileCheck(request: Request, scope: Scope, term: Term): Promise<FileCheck> {
  const upload = await readUpload(request, checkForm);
  if (!upload.ok) return { kind: "no-upload", refusal: "refusal" in upload ? upload.refusal : "no-file" };
  const outcome = await checkFile(scope, upload.file, againstOf(upload.value.against ?? ""));
  if (outcome.kind !== "held") return outcome;
  const { against, difference, sealed, file } = outcome;
  const lines = changeLines({ sealed, file }, difference.changes);
  const studentOf = await studentsByIdNumber(
    scope,
    formatTerm(term),
    lines.flatMap(({ idNumber }) => idNumber ?? []),
  );
  const changes = lines.map(
    ({ idNumber, ...line }): ShownChange => ({
      ...line,
      student: idNumber === null ? null : studentOf(idNumber),
      idNumber: idNumber === null ? null : maskCell("idNumber", idNumber),
    }),
  );
  return { kind: "held", against, difference, changes };
}

function againstOf(text: string): Against {
  const [exportId, book] = text.split("/");
  const known = bookKinds.find((kind): kind is BookKind => kind === book);
  return known && /^\d{1,10}$/.test(exportId ?? "") ? { exportId: Number(exportId), book: known } : null;
}

/** 413 and 422 for what is no file to check; what was checked is answered with 200, whatever was found. */
export function statusOf(check: FileCheck): number {
  if (check.kind === "held" || check.kind === "no-match") return 200;
  if (check.kind === "not-found") return 404;
  return check.kind === "no-upload" && check.refusal === "too-large" ? 413 : 422;
}
