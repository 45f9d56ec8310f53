import { stat } from "node:fs/promises";
import { join } from "node:path";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { comparisonInput } from "#db/seed/school.ts";
import { comparisonWorkbook, writeComparisonWorkbook } from "#reports/workbooks/comparison.ts";
import type { Measurement } from "./measurement.ts";
import { writeWithExcelJs } from "./plain-workbook.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";

const what = "the findings workbook";

/** The findings workbook with a styled row for every enrolment, from the result in memory to the file. */
export const workbook: Measurement = {
  name: "workbook",
  what,
  sizes: "each",
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const result = compareCourseCodes(comparisonInput(school));
    const facts = {
      language: "zh-TW",
      school: { code: school.school.code, name: school.school.name },
      term: school.term,
      madeAt: "2023-09-11 01:00:00",
    } as const;
    const folder = await ground.folder("workbook");
    const [path, plainPath] = [join(folder, "ours.xlsx"), join(folder, "plain.xlsx")];
    let rows = 0;
    const { ours, plain } = await sampleInTurn(
      runs,
      { run: () => writeComparisonWorkbook(result, facts, path) },
      {
        run: () => writeWithExcelJs(comparisonWorkbook(result, facts), plainPath),
        after: (written) => {
          rows = written;
        },
      },
    );
    const bytes = (await stat(path)).size;
    return [
      {
        what,
        amount: `${rows.toLocaleString("en")} styled rows, ${(bytes / 1024 / 1024).toFixed(1)} MB`,
        unit: "s",
        target: { atMost: 1.3 },
        ...inSeconds(ours),
        baseline: {
          what: "ExcelJS's streaming writer, the same cells with shared styles",
          ...inSeconds(plain),
        },
      },
    ];
  },
};
