import type { RunExportKind } from "#app/domain/course-codes/run-exports.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { listFileName } from "./list-file-name.ts";

/** The name of a file that is made of a run: "000000 示範高中_112-1_課程代碼比對結果_1120911-1032.xlsx". `madeAt`: UTC. */
export function runFileName(of: {
  school: { code: string; name: string | null };
  term: string;
  what: RunExportKind | "causes-list" | "findings-list";
  madeAt: string;
  language: Language;
}): string {
  const what = wordsIn(of.language).comparisons.exports.fileNames[of.what];
  return listFileName({ ...of, what, extension: of.what === "proof" ? "pdf" : "xlsx" });
}
