import { join } from "node:path";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { BenchSchool, Measurement } from "./measurement.ts";
import { coldInTurn, type OwnProcess, root, runApart } from "./own-process.ts";

const what = "the whole command-line run";

/** `licheng compare` as its users call it: from npm's start to the last file written. */
export const commandLine: Measurement = {
  name: "command-line",
  what,
  sizes: "each",
  mostRuns: 3,
  async measure(ground, size, runs) {
    const bench = await ground.school(size);
    const [ours = [], plain = []] = await coldInTurn(runs, [
      async () => compare(bench, await ground.folder("run")),
      async () => readOnly(bench, await ground.folder("run")),
    ]);
    const amount = `${bench.school.enrolments.length.toLocaleString("en")} enrolments, --json --xlsx --pdf`;
    const plainWhat = "ExcelJS streaming the enrolment workbook, nothing else, in a process of its own";
    const seconds = (of: readonly OwnProcess[]) => ({ values: of.map((one) => one.seconds), cpu: null });
    const megabytes = (of: readonly OwnProcess[]) => ({
      values: of.map((one) => one.peakMegabytes),
      cpu: null,
    });
    return [
      {
        what: `${what}: peak memory`,
        amount,
        unit: "MB",
        target: { atMost: 500 },
        ...megabytes(ours),
        baseline: { what: plainWhat, ...megabytes(plain) },
      },
      {
        what: `${what}: time`,
        amount,
        unit: "s",
        target: null,
        ...seconds(ours),
        baseline: { what: plainWhat, ...seconds(plain) },
      },
    ];
  },
};

function compare({ school, files }: BenchSchool, folder: string): Promise<OwnProcess> {
  const options = [
    ["--term", formatTerm(school.term)],
    ["--school", school.school.code],
    ["--plan", ...files.plan],
    ["--classes", files.classes],
    ["--students", files.students],
    ["--offerings", files.offerings],
    ["--enrolments", files.enrolments],
    ...["json", "xlsx", "pdf"].map((kind) => [`--${kind}`, join(folder, `run.${kind}`)]),
  ];
  const args = ["run", "-s", "--prefix", root, "licheng", "--", "compare", ...options.flat()];
  // 1: the school has faults planted in it.
  return runApart("npm", args, { folder, exitCodes: [1] });
}

function readOnly({ files }: BenchSchool, folder: string): Promise<OwnProcess> {
  const reader = join(import.meta.dirname, "plain-reader.ts");
  return runApart(process.execPath, ["--import=tsx", reader, files.enrolments], { folder, exitCodes: [0] });
}
