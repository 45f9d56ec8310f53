import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "#app/cli/setup/run-program.mjs";
import { shownColumns } from "#app/domain/grade-checks/check-round.ts";
import { checkSheets, countSheets } from "#app/domain/grade-checks/check-sheets.ts";
import { classesOfRound } from "#app/domain/grade-checks/round-classes.ts";
import { inventScores } from "#db/seed/scores.ts";
import type { Measurement } from "./measurement.ts";
import { root } from "./own-process.ts";
import type { PrintedApart, PrintWay, ToPrint } from "./print-apart.ts";
import { factsOf } from "./score-book.ts";

const plain = "pdfmake, the same cells as tables, a document for each class";
const ways: readonly PrintWay[] = ["drawn", "plain"];
/** Of 3,000 students: what a school of usual size prints at once. */
const sheetsOfOne = 1500;
/** Two minutes: the plain way takes half a minute on a slow machine. */
const timeout = 120_000;

/** Time and memory of 1,500 check sheets as one PDF, in a process of its own. */
export const checkSheetsPdf: Measurement = {
  name: "check-sheets",
  what: "1,500 check sheets as one PDF",
  sizes: "first",
  mostRuns: 3,
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const round = { number: 1, opensOn: "2023-12-11", closesOn: "2023-12-15", shown: shownColumns };
    const { classes } = classesOfRound(
      { grades: [1, 2, 3], classKeys: [] },
      school.homerooms,
      school.students,
    );
    const all = checkSheets({ ...school, classes, scores: inventScores(school).grades });
    const sheets = {
      round,
      size: "half" as const,
      classes: firstSheets(all, Math.round(sheetsOfOne * size)),
    };
    const folder = await ground.folder("check-sheets");
    const [from, to] = [join(folder, "sheets.json"), join(folder, "sheets.pdf")];
    const toPrint: ToPrint = { sheets, facts: factsOf(school) };
    await writeFile(from, JSON.stringify(toPrint));
    const taken: Record<PrintWay, PrintedApart[]> = { drawn: [], plain: [] };
    // The first round is for what tsx keeps on the disk.
    for (let run = 0; run <= runs; run++)
      for (const way of ways) {
        const one = await printApart(way, from, to);
        if (run > 0) taken[way].push(one);
      }
    const { students, courses } = countSheets(sheets.classes);
    const amount = `${students.toLocaleString("en")} sheets, ${courses.toLocaleString("en")} courses`;
    const seriesOf = (way: PrintWay, key: keyof PrintedApart) => ({
      values: taken[way].map((one) => (key === "ms" ? one.ms / 1000 : one.megabytes)),
      cpu: null,
    });
    return [
      {
        what: "check sheets as one PDF",
        amount,
        unit: "s",
        target: { atMost: 5 },
        ...seriesOf("drawn", "ms"),
        baseline: { what: plain, ...seriesOf("plain", "ms") },
      },
      {
        what: "check sheets as one PDF: memory of the process",
        amount,
        unit: "MB",
        target: { atMost: 400 },
        ...seriesOf("drawn", "megabytes"),
        baseline: { what: plain, ...seriesOf("plain", "megabytes") },
      },
    ];
  },
};

type Sheets = ReturnType<typeof checkSheets>;

/** Whole classes until there are so many sheets, the last class cut. */
function firstSheets(classes: Sheets, most: number): Sheets {
  let left = most;
  return classes.flatMap((one) => {
    const sheets = one.sheets.slice(0, Math.max(left, 0));
    left -= sheets.length;
    return sheets.length > 0 ? [{ ...one, sheets }] : [];
  });
}

async function printApart(way: PrintWay, from: string, to: string): Promise<PrintedApart> {
  const printer = join(import.meta.dirname, "print-apart.ts");
  const env = { ...process.env, NODE_ENV: "production" as const, NODE_OPTIONS: "" };
  const args = ["--import=tsx", printer, way, from, to];
  const { ok, output, stdout } = await runProgram(process.execPath, args, { cwd: root, env, timeout });
  if (!ok) throw new Error(`printing ended with: ${output.slice(-2000)}`);
  return JSON.parse(stdout);
}
