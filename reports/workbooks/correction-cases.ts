import type { CaseLine } from "#app/domain/grade-corrections/case-list.ts";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { waitingWords } from "#app/i18n/correction-waiting.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** Correction cases as the board lists them. */
export function correctionCasesSheet(lines: readonly CaseLine[], language: Language): SheetModel {
  const words = wordsIn(language);
  const { columns, title } = words.correctionPages;
  const { states, fields, sources } = words.corrections;
  return {
    name: title,
    columns: [
      { title: columns.name, kind: "text", width: 14 },
      { title: columns.state, kind: "text", width: 12 },
      { title: columns.due, kind: "date", width: 12 },
      { title: columns.waiting, kind: "text", width: 24 },
      { title: columns.student, kind: "text", width: 22 },
      { title: columns.class, kind: "text", width: 14 },
      { title: columns.course, kind: "text", width: 30 },
      { title: columns.field, kind: "text", width: 16 },
      { title: columns.records, kind: "integer", width: 8 },
      { title: columns.source, kind: "text", width: 14 },
      { title: columns.openedOn, kind: "date", width: 12 },
      { title: columns.openedBy, kind: "text", width: 14 },
    ],
    rows: lines.map((line): Cell[] => [
      caseName(line),
      states[line.state],
      line.dueOn,
      waitingWords(words, line),
      line.first ? `${line.first.studentNumber} ${line.first.studentName}` : null,
      line.first?.className ?? null,
      line.first?.course ?? null,
      line.first ? fields[line.first.field] : null,
      line.records,
      sources[line.source],
      line.openedOn,
      line.openedBy,
    ]),
  };
}
