import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "#app/cli/setup/run-program.mjs";
import { reconcile } from "#app/domain/receipts/reconcile.ts";
import { readSubmitted } from "#app/domain/receipts/submitted.ts";
import { readReceipt } from "#app/imports/receipts/read-receipt.ts";
import { receiptFiles, receiptZip, statementsOf } from "#db/seed/receipts.ts";
import { bookOf } from "../support/receipt-books.ts";
import type { Measurement } from "./measurement.ts";
import { root } from "./own-process.ts";
import type { ReadApart, ReadWay } from "./read-receipt-apart.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";
import { scoreBook } from "./score-book.ts";

const password = "bench";
const plain = "JSON.parse of each file whole, its hash not checked";
const ways: readonly ReadWay[] = ["streamed", "plain"];
const studentsOfOne = 3000;

/** Reading a receipt of four kinds in a process of its own, and holding its course records against the book. */
export const receipts: Measurement = {
  name: "receipts",
  what: "a receipt read, and held against what was submitted",
  sizes: "first",
  mostRuns: 3,
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const students = Math.round(studentsOfOne * size);
    const scores = scoreBook(school);
    const folder = await ground.folder("receipts");
    const zip = join(folder, "receipt.zip");
    // As much as pupils may hand in: with them the files have 120 MB.
    const others = [
      bookOf("officers", students, 4),
      bookOf("outcomes", students, 9),
      bookOf("performances", students, 6),
    ];
    const files = receiptFiles(school.school.code, statementsOf([scores, ...others]));
    await writeFile(zip, await receiptZip(files, password));
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024 / 1024;
    const taken: Record<ReadWay, ReadApart[]> = { streamed: [], plain: [] };
    // The first round is for what tsx keeps on the disk.
    for (let run = 0; run <= runs; run++)
      for (const way of ways) {
        const one = await readApart(way, zip);
        if (run > 0) taken[way].push(one);
      }
    const series = (way: ReadWay, key: "ms" | "megabytes") => ({
      values: taken[way].map((one) => (key === "ms" ? one.ms / 1000 : one.megabytes)),
      cpu: null,
    });

    const read = await readReceipt(await readFile(zip), password);
    if (!read.ok) throw new Error(read.refusal);
    const statements = read.files.filter(({ kind }) => kind === "course-records");
    const rows = scores.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const { ours, plain: keyed } = await sampleInTurn(
      runs,
      {
        run: () => {
          const { differences } = reconcile(readSubmitted([scores]), statements);
          if (differences.length > 0) throw new Error(`${differences.length} differences of none`);
        },
      },
      {
        run: () => {
          const known = new Set(
            scores.sheets.flatMap((sheet) => sheet.rows.map(({ cells }) => cells.join("\u0000"))),
          );
          if (known.size < rows) throw new Error("two rows are the same");
        },
      },
    );
    const amount = `${students.toLocaleString("en")} students × 4 kinds, ${Math.round(megabytes)} MB of JSON`;
    return [
      {
        what: "a receipt read and its hashes checked",
        amount,
        unit: "s",
        target: { atMost: 15 },
        ...series("streamed", "ms"),
        baseline: { what: plain, ...series("plain", "ms") },
      },
      {
        what: "a receipt read: what the process grows by",
        amount,
        unit: "MB",
        target: { atMost: 400 },
        ...series("streamed", "megabytes"),
        baseline: { what: plain, ...series("plain", "megabytes") },
      },
      {
        what: "its course records held against the book",
        amount: `${rows.toLocaleString("en")} rows`,
        unit: "s",
        target: { atMost: 2 },
        ...inSeconds(ours),
        baseline: { what: "a Set of the book's rows as texts", ...inSeconds(keyed) },
      },
    ];
  },
};

async function readApart(way: ReadWay, zip: string): Promise<ReadApart> {
  const program = join(root, "test/bench/read-receipt-apart.ts");
  const { ok, output } = await runProgram(process.execPath, ["--import=tsx", program, way, zip, password], {
    cwd: root,
    timeout: 120_000,
  });
  const line = output.split("\n").findLast((one) => one.startsWith("{"));
  if (!ok || line === undefined) throw new Error(output.slice(-2000));
  const taken: ReadApart = JSON.parse(line);
  return taken;
}
