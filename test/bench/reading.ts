import { readFile as readBytes, stat } from "node:fs/promises";
import { parseEnrolments } from "#app/imports/parse-enrolments.ts";
import { readFile } from "#app/imports/read-file.ts";
import type { Measurement } from "./measurement.ts";
import { readWithExcelJs } from "./read-with-exceljs.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";

const what = "reading and checking the enrolment workbook";

/** From the file on the disk to checked rows: known students, known offerings, this term. */
export const reading: Measurement = {
  name: "reading",
  what,
  sizes: "each",
  async measure(ground, size, runs) {
    const { school, files } = await ground.school(size);
    const { size: bytes } = await stat(files.enrolments);
    const { ours, plain } = await sampleInTurn(
      runs,
      {
        async run() {
          const outcome = await readFile(files.enrolments, await readBytes(files.enrolments));
          if (!outcome.ok) throw new Error(`not read: ${outcome.refusal}`);
          return parseEnrolments(outcome.file, school);
        },
        after(parsed) {
          if (!parsed.ok) throw new Error(`refused: ${parsed.refusal}`);
          expectRows(parsed.rows.length, school.enrolments.length);
        },
      },
      {
        run: () => readWithExcelJs(files.enrolments),
        after: (rows) => expectRows(rows, school.enrolments.length + 1),
      },
    );
    return [
      {
        what,
        amount: `${school.enrolments.length.toLocaleString("en")} rows, ${(bytes / 1024 / 1024).toFixed(1)} MB`,
        unit: "s",
        target: { atMost: 2.5 },
        ...inSeconds(ours),
        baseline: { what: "ExcelJS's streaming reader alone", ...inSeconds(plain) },
      },
    ];
  },
};

function expectRows(rows: number, expected: number): void {
  if (rows !== expected) throw new Error(`${rows} rows were read, ${expected} are in the file`);
}
