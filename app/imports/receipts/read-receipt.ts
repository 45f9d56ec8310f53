import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { checkHashes, type HashProblem, readHashList } from "#app/domain/receipts/hash-list.ts";
import { kindOfFileName, type ReceiptKind } from "#app/domain/receipts/kinds.ts";
import type { ReceiptRefusal } from "#app/domain/receipts/refusals.ts";
import type { RejectedStatement, Statement } from "#app/domain/receipts/statement.ts";
import type { Conservation } from "../table-result.ts";
import { statementParser } from "./json-statements.ts";
import { openReceipt, type ReceiptEntry } from "./open-receipt.ts";
import { statementReader } from "./read-statement.ts";
import { type ReceiptLimits, receiptLimits } from "./receipt-limits.ts";
import { UnreadableReceipt } from "./receipt-refusal.ts";

export type ReceiptFile = {
  file: string;
  kind: ReceiptKind;
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: string;
  statements: readonly Statement[];
  rejected: readonly RejectedStatement[];
  conservation: Conservation;
  /** Names of values that no column has: read by nobody. */
  extra: readonly string[];
};

export type ReceiptOutcome =
  | {
      ok: true;
      files: readonly ReceiptFile[];
      /** Files of the archive that are neither JSON nor the list of hashes. */
      leftOut: readonly string[];
    }
  | {
      ok: false;
      refusal: ReceiptRefusal;
      /** Which file it is about; null: the whole archive. */
      file: string | null;
      hashes: readonly HashProblem[];
    };

const hashListName = "sha.txt";

/**
 * Reads a receipt: a ZIP of JSON files, one or more per kind, and `SHA.txt` (domain facts, section 7). Every hash is checked before
 * anything of it is given back. `progress` is told how many of the files are done.
 */
export async function readReceipt(
  bytes: Uint8Array,
  password: string,
  {
    limits = receiptLimits,
    progress = () => {},
  }: {
    limits?: ReceiptLimits;
    progress?: (done: number, all: number) => void;
  } = {},
): Promise<ReceiptOutcome> {
  try {
    return await read(bytes, password, limits, progress);
  } catch (error) {
    if (!(error instanceof UnreadableReceipt)) throw error;
    return { ok: false, refusal: error.refusal, file: error.file, hashes: error.hashes };
  }
}

async function read(
  bytes: Uint8Array,
  password: string,
  limits: ReceiptLimits,
  progress: (done: number, all: number) => void,
): Promise<ReceiptOutcome> {
  const entries = await openReceipt(bytes, password, limits);
  const list = entries.find(({ name }) => baseOf(name).toLowerCase() === hashListName);
  const json = entries.filter(({ name }) => /\.json$/i.test(name));
  if (!list) throw new UnreadableReceipt("no-hash-list");
  const hashList = readHashList(await textOf(list));
  const kinds = json.map((entry) => {
    const kind = kindOfFileName(baseOf(entry.name));
    if (kind === null) throw new UnreadableReceipt("unknown-kind", entry.name);
    return { entry, kind };
  });
  const files: ReceiptFile[] = [];
  const faults: UnreadableReceipt[] = [];
  const found = new Map<string, string>();
  for (const { entry, kind } of kinds) {
    const hash = createHash("sha256");
    const file = await readStatements(entry, kind, limits, (piece) => hash.update(piece)).catch((error) => {
      if (!(error instanceof UnreadableReceipt) || !aboutContent.includes(error.refusal)) throw error;
      faults.push(error);
      return null;
    });
    const sha256 = hash.digest("hex");
    // SHA.txt may name a file with its folder or without.
    found.set(hashList.hashes.has(entry.name) ? entry.name : baseOf(entry.name), sha256);
    if (file) files.push({ ...file, sha256 });
    progress(files.length, kinds.length);
  }
  const problems = checkHashes(hashList, found);
  if (problems.length > 0) throw new UnreadableReceipt("hashes", null, problems);
  const [fault] = faults;
  if (fault) throw fault;
  if (json.length === 0) throw new UnreadableReceipt("no-statements");
  return {
    ok: true,
    files,
    leftOut: entries.filter((entry) => entry !== list && !json.includes(entry)).map(({ name }) => name),
  };
}

/** A file that is damaged on its way is told by its hash: that is said first, where it is so. */
const aboutContent: readonly ReceiptRefusal[] = ["not-json", "cut-short", "no-list", "too-deep"];

async function readStatements(
  { name, bytes }: ReceiptEntry,
  kind: ReceiptKind,
  limits: ReceiptLimits,
  seen: (piece: Uint8Array) => void,
): Promise<Omit<ReceiptFile, "sha256">> {
  const statements: Statement[] = [];
  const rejected: RejectedStatement[] = [];
  const extra = new Set<string>();
  const sums = { rows: 0, accepted: 0, blank: 0 };
  const readOne = statementReader(name, kind);
  const parser = statementParser(name, kind, limits, (element) => {
    const one = readOne(element);
    if (one.statement) statements.push(one.statement);
    rejected.push(...one.rejected);
    for (const title of one.extra) extra.add(title);
    sums.rows += one.rows;
    sums.accepted += one.accepted;
    sums.blank += one.blank;
  });
  let fault: unknown;
  for await (const piece of bytes()) {
    seen(piece);
    // What comes behind a fault is still hashed.
    if (fault === undefined) {
      try {
        parser.write(piece);
      } catch (error) {
        fault = error;
      }
    }
    await setImmediate();
  }
  if (fault !== undefined) throw fault;
  parser.end();
  return {
    ...{ file: name, kind, statements, rejected, extra: [...extra] },
    conservation: {
      ...{ file: name, ...sums },
      rejected: rejected.reduce((sum, { rows }) => sum + rows, 0),
    },
  };
}

async function textOf({ bytes }: ReceiptEntry): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

function baseOf(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
