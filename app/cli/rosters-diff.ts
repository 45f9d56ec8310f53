import { writeFile } from "node:fs/promises";
import {
  compareWorkbooks,
  type WorkbookChange,
  type WorkbookDifference,
} from "#app/domain/rosters/difference.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import { pathFrom } from "./arguments.ts";
import { problemLines } from "./comparison-report.ts";
import { readPath } from "./file-reader.ts";
import { readTyped } from "./typed-options.ts";

const exitCodes = { sameContent: 0, changes: 1, unusable: 2 } as const;

const flagSpec = { required: [], optional: ["json", "language"], lists: [], words: 2 };

/** Changes that are printed; the JSON has all of them. */
const shownChanges = 50;

/** `licheng rosters diff`: a file held against the sealed one, cell by cell. Gives the exit code. */
export async function rostersDiff(args: readonly string[]): Promise<number> {
  const typed = readTyped(args, flagSpec);
  if (!typed) return exitCodes.unusable;
  const words = wordsIn(typed.language);
  const [sealedPath = "", filePath = ""] = typed.words;
  const sealed = await readWorkbook(pathFrom(sealedPath), words);
  const file = await readWorkbook(pathFrom(filePath), words);
  if (!sealed || !file) return exitCodes.unusable;
  const difference = compareWorkbooks(sealed, file);
  for (const line of differenceLines(difference, words)) console.log(line);
  if (!(await writeJson(typed.path("json"), difference, words))) return exitCodes.unusable;
  return difference.sameContent ? exitCodes.sameContent : exitCodes.changes;
}

/** The workbook; null when it cannot be used, which is said then. */
async function readWorkbook(path: string, words: Words): Promise<RawFile | null> {
  const read = await readPath(path);
  if (read.ok && read.file.format === "xlsx") return read.file;
  const problems = read.ok
    ? [`${path}\t${words.rosterFiles.difference.notWorkbook}`]
    : problemLines(words, [{ path, sha256: null, raw: null, parsed: read }]);
  for (const problem of problems) console.error(problem);
  return null;
}

function differenceLines(
  { identical, sameContent, reordered, changes }: WorkbookDifference,
  { rosterFiles: { difference: words } }: Words,
): string[] {
  const order = reordered ? [words.reordered] : [];
  if (identical) return [words.identical];
  if (sameContent) return [words.sameContent, ...order];
  const count = (kind: WorkbookChange["kind"]) =>
    changes.filter((change) => change.kind === kind).length.toLocaleString("en-US");
  const left = changes.length - shownChanges;
  return [
    words.differs(count("changed"), count("added"), count("removed")),
    ...order,
    ...changes.slice(0, shownChanges).map((change) => changeLine(change, words)),
    ...(left > 0 ? [words.more(left)] : []),
  ];
}

/** What stands in a whole row is not printed: it is somebody's record. */
function changeLine(
  { kind, sheet, row, column, was, is }: WorkbookChange,
  words: Words["rosterFiles"]["difference"],
): string {
  const place = [sheet, row === null ? null : words.row(row), column]
    .filter((part) => part !== null)
    .join(" ");
  if (kind !== "changed") return words[kind](place);
  return words.change(place, was || words.emptyCell, is || words.emptyCell).replace(/\n/g, "⏎");
}

/** Whether the JSON was written, where one was asked for. */
async function writeJson(
  path: string | null,
  { identical, sameContent, changes }: WorkbookDifference,
  { cli }: Words,
): Promise<boolean> {
  if (path === null) return true;
  try {
    await writeFile(path, `${JSON.stringify({ identical, sameContent, changes }, null, 1)}\n`);
    console.log(cli.written(path));
    return true;
  } catch (error) {
    console.error(cli.notWritten(path, error instanceof Error ? error.message : String(error)));
    return false;
  }
}
