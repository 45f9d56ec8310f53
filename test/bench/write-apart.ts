import { createWriteStream, readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { loadWriter } from "#reports/excel-writer.ts";
import { writeWorkbook } from "#reports/sheet.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { rosterWorkbook, type WritableRoster } from "#reports/workbooks/roster.ts";

/** What writing a score book once, in a process that did nothing else, took. */
export type WrittenApart = { firstByteMs: number; growthMegabytes: number };

/** `cold`: ExcelJS is loaded by it, `plain` too; `warm`: it was loaded before, as in a server that has been up for a while. */
export type Way = "cold" | "warm" | "plain";

/** What is written, as JSON: making it here would leave room in the heap that the writer then does not need to ask for. */
export type ToWrite = { book: WritableRoster; facts: WorkbookFacts };

const [, , way, from = "", path = ""] = process.argv;
const { book, facts }: ToWrite = JSON.parse(readFileSync(from, "utf8"));
const model = rosterWorkbook(book, facts);
if (way === "warm") loadWriter();
// What reading it left behind is not the writer's.
globalThis.gc?.();
const before = process.memoryUsage.rss();
let most = before;
const sampling = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 5);
const began = performance.now();
let firstByteMs = 0;
const file = createWriteStream(path);
const target = new Writable({
  write(piece, _encoding, done) {
    firstByteMs ||= performance.now() - began;
    if (file.write(piece)) done();
    else file.once("drain", () => done());
  },
  final: (done) => void file.end(() => done()),
});
if (way === "plain") {
  // Loaded with its first use, as ours loads it.
  const { writeWithExcelJs } = await import("./plain-workbook.ts");
  await writeWithExcelJs(model, target);
} else await writeWorkbook(model, target);
clearInterval(sampling);
most = Math.max(most, process.memoryUsage.rss());
const written: WrittenApart = { firstByteMs, growthMegabytes: (most - before) / 1024 / 1024 };
console.log(JSON.stringify(written));
