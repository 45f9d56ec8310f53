import {
  type AuditFieldChange,
  actionWords,
  changeWords,
  personWords,
  subjectWords,
} from "#app/i18n/audit-sentences.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

export type AuditRow = {
  seq: number;
  at: string;
  userId: number | null;
  userName: string;
  action: string;
  subject: string;
  changes: readonly AuditFieldChange[];
};

/** Audit entries in words, in the order of the page. `nameOf`: names of accounts by their number. */
export function auditSheet(
  entries: readonly AuditRow[],
  nameOf: (userId: number) => string | undefined,
  language: Language,
): SheetModel {
  const words = wordsIn(language);
  const { columns } = words.audit.list;
  return {
    name: words.audit.file,
    columns: [
      { title: columns.seq, kind: "integer", width: 8 },
      { title: columns.at, kind: "text", width: 22 },
      { title: columns.who, kind: "text", width: 14 },
      { title: columns.action, kind: "text", width: 18 },
      { title: columns.subject, kind: "text", width: 20 },
      { title: columns.changes, kind: "text", width: 80 },
    ],
    rows: entries.map(({ seq, at, action, subject, changes, ...person }): Cell[] => [
      seq,
      formatMoment(at, language),
      personWords(words, person),
      actionWords(words, action),
      subjectWords(words, subject, nameOf),
      changes.map((change) => changeWords(words, change)).join("；"),
    ]),
  };
}
