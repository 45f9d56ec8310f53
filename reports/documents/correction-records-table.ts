import type { Content } from "pdfmake/interfaces";
import type { CorrectionRecord } from "#app/domain/grade-corrections/cases.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Setter } from "../render.ts";
import { dataTable, type TableColumn } from "./blocks.ts";

/** A value of more characters than this (a code, a name) needs more room than a score. */
const shortValue = 8;

/** Every record of a case, numbered; values that are long get wide columns, and the student two lines. */
export function correctionRecordsTable(
  set: Setter,
  records: readonly CorrectionRecord[],
  words: Words,
): Content {
  const { slip } = words.correctionReports;
  const { columns: titles } = slip;
  const isWide = records.some(({ before, after }) =>
    [before, after].some((value) => (value?.length ?? 0) > shortValue),
  );
  const column = (of: keyof typeof titles, width: TableColumn["width"]): TableColumn => ({
    title: titles[of],
    width,
  });
  const valueWidth = isWide ? 106 : 46;
  const columns: TableColumn[] = [
    { ...column("number", 24), align: "right" },
    ...(isWide ? [column("student", 82)] : [column("place", 74), column("student", 104)]),
    column("course", "*"),
    column("field", isWide ? 50 : 66),
    column("before", valueWidth),
    column("after", valueWidth),
  ];
  const rows = records.map((record, at) => {
    const place = [record.className, record.seat].filter((part) => part !== null).join(" ");
    const student = `${record.studentNumber} ${record.studentName}`;
    return [
      String(at + 1),
      ...(isWide ? [[place, student].filter((part) => part !== "").join("\n")] : [place, student]),
      record.course,
      words.corrections.fields[record.field],
      valueWords(words, record.before),
      valueWords(words, record.after),
    ];
  });
  return dataTable(set, slip.records(records.length.toLocaleString("en-US")), columns, rows);
}
