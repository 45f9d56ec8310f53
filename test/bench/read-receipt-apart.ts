import { readFileSync } from "node:fs";
import { openReceipt } from "#app/imports/receipts/open-receipt.ts";
import { readReceipt } from "#app/imports/receipts/read-receipt.ts";
import { receiptLimits } from "#app/imports/receipts/receipt-limits.ts";

/** What reading a receipt once, in a process that did nothing else, took, and what the process grew by. */
export type ReadApart = { ms: number; megabytes: number };
export type ReadWay = "streamed" | "plain";

const [, , way, path = "", password = ""] = process.argv;
const bytes = readFileSync(path);
const before = process.memoryUsage().rss;
const began = performance.now();
const kept = way === "plain" ? await plainly() : await readReceipt(bytes, password);
const ms = performance.now() - began;
if (!kept.ok) throw new Error(kept.refusal);
const taken: ReadApart = {
  ms,
  megabytes: process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024,
};
console.log(JSON.stringify(taken));

async function plainly(): Promise<{ ok: true; values: unknown[] }> {
  const values: unknown[] = [];
  for (const { name, bytes: piecesOf } of await openReceipt(bytes, password, receiptLimits)) {
    if (!name.endsWith(".json")) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf()) pieces.push(piece);
    values.push(JSON.parse(Buffer.concat(pieces).toString("utf8")));
  }
  return { ok: true, values };
}
