import type { PlanState } from "#app/domain/course-codes/plan-state.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** A version as the list shows it. `received`: as it is shown. */
export type PlanVersionRow = {
  fileName: string;
  state: PlanState;
  newestFor: number;
  programmes: number;
  year: number;
  courses: number;
  deletions: number;
  received: string;
  receivedBy: string | null;
  marks: readonly { type: string; md5: string }[];
  sha256: string;
  form: "new" | "old";
};

/** The versions of the course plan, marks in full. */
export function planVersionsSheet(rows: readonly PlanVersionRow[], words: Words): SheetModel {
  const own = words.coursePlans;
  const { columns } = own.list;
  return {
    name: own.files.versions,
    columns: [
      { title: columns.file, kind: "text", width: 36 },
      { title: columns.state, kind: "text", width: 10 },
      { title: columns.newestFor, kind: "text", width: 12 },
      { title: columns.year, kind: "integer", width: 10 },
      { title: columns.courses, kind: "integer", width: 8 },
      { title: columns.deletions, kind: "integer", width: 8 },
      { title: columns.received, kind: "text", width: 22 },
      { title: columns.by, kind: "text", width: 12 },
      { title: columns.mark, kind: "code", width: 68 },
      { title: columns.form, kind: "text", width: 16 },
    ],
    rows: rows.map((row): Cell[] => [
      row.fileName,
      own.states[row.state],
      own.list.newestFor(row.newestFor, row.programmes),
      row.year,
      row.courses,
      row.deletions,
      row.received,
      row.receivedBy,
      row.marks.length > 0
        ? row.marks.map(({ type, md5 }) => `${own.mark.md5(type)} ${md5}`).join(words.reports.and)
        : `${own.mark.sha256} ${row.sha256}`,
      own.forms[row.form],
    ]),
  };
}
