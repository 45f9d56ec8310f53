import { type ImportDraft, insertImport } from "#db/queries/imports.ts";
import type { Scope } from "#db/scope.ts";

/** An import that was just read; gives its id. */
export function newImport(scope: Scope, some: Partial<ImportDraft> = {}): Promise<number> {
  const draft: ImportDraft = {
    kind: "students",
    term: null,
    mode: "complete",
    fileId: null,
    fileName: "名冊.xlsx",
    sha256: "aa",
  };
  return insertImport(scope, { ...draft, ...some });
}
