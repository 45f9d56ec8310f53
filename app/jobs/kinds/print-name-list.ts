import { parseTerm } from "#app/domain/calendar/term.ts";
import { readNameList } from "#app/use-cases/rosters/read-name-list.ts";
import { recordNameList } from "#app/use-cases/rosters/record-name-list.ts";
import type { RunJob } from "../job-context.ts";
import { makeNameListFile } from "../name-list-file.ts";

/** Prints a list of names of many classes, as far as whoever asked for it may have it now. */
export const run: RunJob<"print-name-list"> = async ({ scope, fontsFolder, progress, commit }, input) => {
  const term = parseTerm(input.term);
  if (!term) throw new Error(`No term: ${input.term}`);
  const outcome = await readNameList(scope, input);
  if (outcome.kind === "refused") return { kind: "nothing-to-print" };
  const { students, unmasked } = outcome;
  progress(0, students);
  const file = await makeNameListFile(scope, outcome, {
    term,
    language: input.language,
    format: "pdf",
    fontsFolder,
  });
  progress(students, students);
  const reason = input.reason;
  return commit(async (trx) => {
    const { exportId, fileId } = await recordNameList(trx, file, {
      keep: true,
      unmasked: unmasked && reason !== null ? { students, reason } : null,
    });
    const result = { kind: "file-made" as const, exportId, fileName: file.name };
    return fileId === null ? { result } : { result, fileId };
  });
};
