import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import { wordsIn } from "#app/i18n/words.ts";
import type { SheetModel, WorkbookModel } from "../sheet.ts";
import type { WorkbookFacts } from "./facts.ts";
import { withoutCodesWorkbook } from "./roster.ts";

/** What is not in a book that the console made: rows without a course code, and every record left out with its reason. */
export function notInBookWorkbook(built: BuiltBook, facts: WorkbookFacts): WorkbookModel {
  const { properties, sheets } = withoutCodesWorkbook(built.withoutCodes, facts);
  return { properties, sheets: [...sheets, leftOutSheet(built, facts)] };
}

function leftOutSheet({ leftOut }: BuiltBook, { language }: WorkbookFacts): SheetModel {
  const { rosterMaking: making } = wordsIn(language);
  const { columns } = making;
  return {
    name: making.leftOut,
    columns: [
      { title: columns.sheet, kind: "text", width: 16 },
      { title: columns.student, kind: "text", width: 14 },
      { title: columns.course, kind: "text", width: 30 },
      { title: columns.code, kind: "code", width: 28 },
      { title: columns.reason, kind: "text", width: 40 },
    ],
    rows: leftOut.map(({ sheet, studentNumber, course, code, reason, column }) => [
      sheet,
      studentNumber,
      course,
      code,
      column
        ? making.reasonOfColumn(making.reasons[reason], rosterColumns[column].title)
        : making.reasons[reason],
    ]),
  };
}
