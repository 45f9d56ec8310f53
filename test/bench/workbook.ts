import { stat } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { comparisonInput } from "#db/seed/school.ts";
import type { WorkbookModel } from "#reports/sheet.ts";
import { cellStyle, headerStyle } from "#reports/sheet-styles.ts";
import { comparisonWorkbook, writeComparisonWorkbook } from "#reports/workbooks/comparison.ts";
import type { Measurement } from "./measurement.ts";
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

/** The fastest that ExcelJS itself knows: one style object per column, set on each cell. Gives the rows written. */
async function writeWithExcelJs({ sheets }: WorkbookModel, path: string): Promise<number> {
  const written = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 1 } },
  });
  let rows = 0;
  for (const { name, columns, rows: cells } of sheets) {
    const sheet = written.addWorksheet(name, { views: [{ state: "frozen", xSplit: 0, ySplit: 1 }] });
    sheet.columns = columns.map(({ width }) => ({ width }));
    const styles = columns.map(({ kind }) => cellStyle(kind, false));
    addRow(
      sheet,
      columns.map(({ title }) => title),
      () => headerStyle,
    );
    for (const values of cells) {
      addRow(sheet, values, (column) => styles[column] ?? {});
      rows += 1;
      // As ours does: the deflating threads need their turn, or the whole sheet waits in memory.
      if (rows % 100 === 0) await new Promise(setImmediate);
    }
    sheet.commit();
  }
  await written.commit();
  return rows;
}

function addRow(
  sheet: ExcelJS.Worksheet,
  values: readonly (string | number | null)[],
  styleOf: (column: number) => Partial<ExcelJS.Style>,
): void {
  const row = sheet.addRow([...values]);
  for (let column = 0; column < values.length; column++) row.getCell(column + 1).style = styleOf(column);
  row.commit();
}
