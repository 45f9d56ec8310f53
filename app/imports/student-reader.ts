import { studentLookup } from "./student-lookup.ts";
import type { TableNotice, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

/** Reads 學號 of rows about known students, and remembers where it put leading zeros back. */
export type StudentReader = {
  /** The student's own number; null after the row was rejected for it. Empty is another reader's business. */
  read(row: TableRow<"studentNumber">): string | null;
  /** With a notice of where, in rows that were accepted, leading zeros were put back. */
  noted<Value>(outcome: TableOutcome<Value>): TableOutcome<Value>;
};

export function studentReader(students: readonly { number: string }[]): StudentReader {
  const find = studentLookup(students);
  const restored = new Map<string | null, Set<number>>();
  return {
    read(row) {
      const text = row.text("studentNumber");
      const student = text === "" ? null : find(text);
      if (student?.kind === "unknown")
        return row.reject("unknown-student", "studentNumber", { near: student.near.join("、") });
      if (student?.kind === "without-zeros") {
        const rows = restored.get(row.sheet);
        if (rows) rows.add(row.number);
        else restored.set(row.sheet, new Set([row.number]));
      }
      return student?.number ?? null;
    },
    noted(outcome) {
      if (!outcome.ok) return outcome;
      const notices = [...restored].flatMap(([sheet, rows]): TableNotice[] => {
        const kept = outcome.rows.filter((one) => one.sheet === sheet && rows.has(one.row));
        const numbers = kept.map(({ row }) => row);
        return numbers.length === 0
          ? []
          : [{ kind: "leading-zeros-restored", sheet, rows: numbers, params: { count: numbers.length } }];
      });
      return { ...outcome, notices: [...outcome.notices, ...notices] };
    },
  };
}
