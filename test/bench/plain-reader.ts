import { readWithExcelJs } from "./read-with-exceljs.ts";

/** The plain baseline of the command line, in a process of its own: reads one workbook with ExcelJS, does nothing with it. */
console.log(await readWithExcelJs(process.argv[2] ?? ""));
