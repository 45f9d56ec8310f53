import { studentLookup } from "./student-lookup.ts";
import type { TableNotice } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

/** Reads 學號 of rows about known students, and remembers where it put leading zeros back. */
export type StudentReader = {
  /** The student's own number; null after the row was rejected for it. Empty is another reader's business. */
  read(row: TableRow<"studentNumber">): string | null;
  /** To be said when the row is accepted: of one that is rejected nothing was restored. */
  accept(row: { sheet: string | null; number: number; text(key: "studentNumber"): string }): void;
  notices(): TableNotice[];
};

export function studentReader(students: readonly { number: string }[]): StudentReader {
  const find = studentLookup(students);
  const restored = new Map<string | null, number[]>();
  return {
    read(row) {
      const text = row.text("studentNumber");
      const student = text === "" ? null : find(text);
      if (student?.kind === "unknown")
        return row.reject("unknown-student", "studentNumber", { near: student.near.join("、") });
      return student?.number ?? null;
    },
    accept(row) {
      if (find(row.text("studentNumber")).kind !== "without-zeros") return;
      const rows = restored.get(row.sheet);
      if (rows) rows.push(row.number);
      else restored.set(row.sheet, [row.number]);
    },
    notices: () =>
      [...restored].map(([sheet, rows]) => ({
        kind: "leading-zeros-restored",
        sheet,
        rows,
        params: { count: rows.length },
      })),
  };
}
