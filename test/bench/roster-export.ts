import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "#app/cli/setup/run-program.mjs";
import type { Measurement } from "./measurement.ts";
import { coldInTurn, root } from "./own-process.ts";
import { factsOf, scoreBook } from "./score-book.ts";
import type { ToWrite, Way, WrittenApart } from "./write-apart.ts";

const what = "the score book written in a process of its own";
const plain = "ExcelJS's streaming writer, the same cells with shared styles, loaded with its first use";
const ways: readonly Way[] = ["cold", "warm", "plain"];
/** A minute: it takes two seconds. */
const timeout = 60_000;

/** What writing the score book takes besides its time: how long until the first byte leaves, and memory. */
export const rosterExport: Measurement = {
  name: "roster-export",
  what,
  sizes: "first",
  mostRuns: 3,
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const folder = await ground.folder("roster-export");
    const [from, to] = [join(folder, "book.json"), join(folder, "book.xlsx")];
    const written: ToWrite = { book: scoreBook(school), facts: factsOf(school) };
    await writeFile(from, JSON.stringify(written));
    const taken = await coldInTurn(
      runs,
      ways.map((way) => () => writeApart(way, from, to)),
    );
    const rows = written.book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const amount = `${rows.toLocaleString("en")} rows × 19 columns`;
    const seriesOf = (way: Way, key: keyof WrittenApart) => ({
      values: (taken[ways.indexOf(way)] ?? []).map((one) => one[key]),
      cpu: null,
    });
    return [
      {
        what: "the score book's first byte, once the server is up",
        amount,
        unit: "ms",
        target: { atMost: 200 },
        ...seriesOf("warm", "firstByteMs"),
        baseline: { what: plain, ...seriesOf("plain", "firstByteMs") },
      },
      {
        what: "the score book's first byte, ExcelJS not yet loaded",
        amount,
        unit: "ms",
        target: null,
        ...seriesOf("cold", "firstByteMs"),
        baseline: { what: plain, ...seriesOf("plain", "firstByteMs") },
      },
      {
        what: `${what}: growth of its memory`,
        amount,
        unit: "MB",
        target: { atMost: 200 },
        ...seriesOf("cold", "growthMegabytes"),
        baseline: { what: plain, ...seriesOf("plain", "growthMegabytes") },
      },
    ];
  },
};

async function writeApart(way: Way, from: string, to: string): Promise<WrittenApart> {
  const writer = join(import.meta.dirname, "write-apart.ts");
  const args = ["--expose-gc", "--import=tsx", writer, way, from, to];
  const env = { ...process.env, NODE_ENV: "production" as const, NODE_OPTIONS: "" };
  const { ok, output, stdout } = await runProgram(process.execPath, args, { cwd: root, env, timeout });
  if (!ok) throw new Error(`writing ended with: ${output.slice(-2000)}`);
  return JSON.parse(stdout);
}
