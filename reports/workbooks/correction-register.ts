import type { CorrectionRegister, RegisterRow } from "#app/domain/grade-corrections/correction-register.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { type Language, type Words, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetColumn, SheetModel } from "../sheet.ts";

/** 成績更正清冊: one row for each record, with what became of its case. */
export function correctionRegisterSheet({ rows }: CorrectionRegister, language: Language): SheetModel {
  const words = wordsIn(language);
  const { register } = words.correctionReports;
  const { columns: titles } = register;
  const text = (title: string, width: number): SheetColumn => ({ title, kind: "text", width });
  const day = (title: string): SheetColumn => ({ title, kind: "date", width: 12 });
  return {
    name: register.title,
    columns: [
      { title: titles.case, kind: "code", width: 12 },
      text(titles.pattern, 8),
      { title: titles.studentNumber, kind: "code", width: 12 },
      text(titles.name, 12),
      text(titles.class, 12),
      { title: titles.seat, kind: "integer", width: 6 },
      text(titles.course, 24),
      text(titles.field, 16),
      // As the school writes them: 63.50 is not 63.5.
      text(titles.before, 12),
      text(titles.after, 12),
      text(titles.reason, 18),
      text(titles.words, 36),
      text(titles.cause, 16),
      text(titles.state, 10),
      text(titles.approvals, 40),
      day(titles.openedOn),
      day(titles.askedOn),
      day(titles.approvedOn),
      day(titles.correctedOn),
      day(titles.endedOn),
    ],
    rows: rows.map((row): Cell[] => [
      row.case,
      row.isPattern ? register.isPattern : null,
      row.studentNumber,
      row.studentName,
      row.className,
      row.seat,
      row.course,
      words.corrections.fields[row.field],
      valueWords(words, row.before),
      valueWords(words, row.after),
      words.corrections.reasons[row.reason],
      row.words,
      row.cause === null ? null : words.corrections.causes[row.cause],
      words.corrections.states[row.state],
      approvalsText(words, language, row),
      row.openedOn,
      row.askedOn,
      row.approvedOn,
      row.correctedOn,
      row.endedOn,
    ]),
  };
}

function approvalsText(words: Words, language: Language, { approvals }: RegisterRow): string {
  const { approval, and } = words.correctionReports.register;
  return approvals
    .map(({ capacity, title, name, on }) =>
      approval(
        words.people.capacities[capacity],
        [title, name].filter(Boolean).join(" "),
        formatDay(on, language),
      ),
    )
    .join(and);
}
