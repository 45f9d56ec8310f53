import {
  causeColumnKeys,
  enrolmentColumns,
  explanationTitle,
  offeringColumns,
  plannedColumns,
  programmeColumns,
  type ReportColumn,
  sheetNames,
} from "#app/domain/course-codes/comparison-columns.ts";
import type { ComparisonResult, FindingKind } from "#app/domain/course-codes/findings.ts";
import { comparisonSheets } from "#app/domain/course-codes/report-models.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import { type SheetModel, type WorkbookModel, type WriteOptions, writeWorkbookFile } from "../sheet.ts";
import { causeCellKinds, causeCells } from "./cause-cells.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";

/** The findings workbook: the causes, then the sheets that schools know, with their titles unchanged in every language. */
export function comparisonWorkbook(result: ComparisonResult, facts: WorkbookFacts): WorkbookModel {
  const words = wordsIn(facts.language);
  const sheets = comparisonSheets(result);
  const { workbooks } = words.reports;
  return {
    properties: workbookProperties(facts, workbooks.comparisonTitle),
    sheets: [
      {
        name: workbooks.causes,
        columns: causeColumnKeys.map((key) => ({
          title: workbooks.causeColumns[key],
          ...causeCellKinds[key],
        })),
        rows: mapRows(sheets.causes, (numbered) => {
          const cells = causeCells(numbered, words);
          return causeColumnKeys.map((key) => cells[key]);
        }),
      },
      sheetOf(sheetNames.enrolments, enrolmentColumns, sheets.enrolments),
      sheetOf(
        sheetNames.enrolmentsWithDifferences,
        [...enrolmentColumns, explanation(words)],
        sheets.enrolmentsWithDifferences,
      ),
      sheetOf(sheetNames.planned, plannedColumns, sheets.planned),
      sheetOf(sheetNames.offerings, [...offeringColumns, explanation(words)], sheets.offerings),
      sheetOf(sheetNames.programmes, [...programmeColumns, explanation(words)], sheets.programmes),
    ],
  };
}

/** Writes the findings workbook to a path; it appears there only when it is complete. */
export function writeComparisonWorkbook(
  result: ComparisonResult,
  facts: WorkbookFacts,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  return writeWorkbookFile(comparisonWorkbook(result, facts), path, options);
}

function explanation(words: Words): ReportColumn<{ kinds: readonly FindingKind[] }> {
  return {
    title: explanationTitle,
    kind: "text",
    width: 40,
    value: ({ kinds }) => kinds.map((kind) => words.courseCodes.findings[kind]).join(words.reports.and),
  };
}

function sheetOf<Row>(name: string, columns: readonly ReportColumn<Row>[], rows: readonly Row[]): SheetModel {
  return { name, columns, rows: mapRows(rows, (row) => columns.map(({ value }) => value(row))) };
}

/** One row at a time, while it is written: 48,000 rows of cells never stand in memory together. */
function mapRows<From, To>(rows: readonly From[], to: (row: From) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield to(row);
    },
  };
}
