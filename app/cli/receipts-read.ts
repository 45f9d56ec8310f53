import { readFile as readBytes, writeFile } from "node:fs/promises";
import { type Reconciliation, reconcile } from "#app/domain/receipts/reconcile.ts";
import { readSubmitted, type Submitted } from "#app/domain/receipts/submitted.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import { readReceipt } from "#app/imports/receipts/read-receipt.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import type { Conservation } from "#app/imports/table-result.ts";
import { pathFrom } from "./arguments.ts";
import { askPassword } from "./ask-password.ts";
import { problemLines } from "./comparison-report.ts";
import { readPath } from "./file-reader.ts";
import { receiptJson, refusedJson } from "./receipt-json.ts";
import { readingLines, reconciliationLines, refusalLines, rejectionLines } from "./receipt-report.ts";
import { readTyped } from "./typed-options.ts";
import { writeOutputs } from "./write-outputs.ts";

const exitCodes = { same: 0, differences: 1, unusable: 2 } as const;

const flagSpec = {
  required: [],
  optional: ["submitted", "json", "language"],
  lists: ["submitted"],
  words: 1,
};

/**
 * `licheng receipts read`: a receipt's files and hashes, held against what was submitted where that is given. The password comes from
 * `RECEIPT_PASSWORD` or is asked for; it is written nowhere. Gives the exit code.
 */
export async function receiptsRead(args: readonly string[]): Promise<number> {
  const typed = readTyped(args, flagSpec);
  if (!typed) return exitCodes.unusable;
  const words = wordsIn(typed.language);
  const write = (value: unknown) =>
    writeOutputs(words, [
      {
        path: typed.path("json"),
        write: (path) => writeFile(path, `${JSON.stringify(value, null, 1)}\n`),
      },
    ]);
  const path = pathFrom(typed.words[0] ?? "");
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) {
    console.error(`${path}\t-\t-\t-\t-\t${words.cli.notFound}`);
    return exitCodes.unusable;
  }
  const password = process.env.RECEIPT_PASSWORD ?? (await askPassword(words.receipts.reading.askPassword));
  const outcome = await readReceipt(bytes, password);
  if (!outcome.ok) {
    for (const line of refusalLines(words, path, outcome)) console.error(line);
    // Of an archive that could be opened, what is wrong with its hashes is a result.
    if (outcome.refusal === "hashes") await write(refusedJson(outcome.hashes));
    return exitCodes.unusable;
  }
  const books = await readBooks(typed.flags.get("submitted")?.map(pathFrom) ?? [], words);
  if (!books) return exitCodes.unusable;
  const { submitted, conservation } = books;
  const result = submitted && reconcile(submitted, outcome.files);
  for (const line of readingLines(words, outcome)) console.log(line);
  for (const line of rejectionLines(words, outcome.files)) console.error(line);
  for (const line of reconciliationLines(words, submitted, result)) console.log(line);
  const written = await write(receiptJson(outcome.files, result, conservation));
  return written ? exitCodeOf(outcome.files, result) : exitCodes.unusable;
}

function exitCodeOf(
  files: readonly { rejected: readonly unknown[] }[],
  result: Reconciliation | null,
): number {
  if (files.some(({ rejected }) => rejected.length > 0)) return exitCodes.unusable;
  return result && result.differences.length > 0 ? exitCodes.differences : exitCodes.same;
}

/** The books that were submitted; null when one cannot be used, which is said then. */
async function readBooks(
  paths: readonly string[],
  words: Words,
): Promise<{ submitted: Submitted | null; conservation: readonly Conservation[] } | null> {
  const rosters: Roster[] = [];
  const conservation: Conservation[] = [];
  let usable = true;
  for (const path of paths) {
    const read = await readPath(path);
    const outcome = read.ok ? readRoster(read.file) : null;
    if (outcome?.ok) {
      rosters.push(outcome.roster);
      conservation.push(outcome.conservation);
      continue;
    }
    usable = false;
    const lines = read.ok
      ? [`${path}\t-\t-\t-\t-\t${words.cli.noBook}`]
      : problemLines(words, [{ path, sha256: null, raw: null, parsed: read }]);
    for (const line of lines) console.error(line);
  }
  return usable ? { submitted: paths.length > 0 ? readSubmitted(rosters) : null, conservation } : null;
}
