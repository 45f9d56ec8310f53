import { onceFor } from "../tables/once-for.ts";
import { eachRow } from "./book-rows.ts";
import type { Roster } from "./model.ts";
import { sheetCourse } from "./sheet-course.ts";
import { amountForm } from "./values.ts";

/** What a student takes in the term by a book. `row`: the first row of the workbook about it. */
export type TermTotal = { row: number; courses: number; credits: number };

/** The sheet of the term's courses, and each student's totals in it; undefined in books without such a sheet. */
export const termTotals = onceFor(
  ({ sheets }: Roster): { sheet: string; totals: ReadonlyMap<string, TermTotal> } | undefined => {
    for (const filled of sheets) {
      const course = sheetCourse(filled.sheet);
      if (course?.kind !== "term" || course.amount === null) continue;
      const { amount } = course;
      const totals = new Map<string, TermTotal>();
      eachRow(filled, (cells, { number }) => {
        const id = cells("idNumber");
        const total = totals.get(id) ?? { row: number, courses: 0, credits: 0 };
        totals.set(id, total);
        total.courses++;
        if (amountForm.test(cells(amount))) total.credits += Number(cells(amount));
      });
      return { sheet: filled.sheet.name, totals };
    }
    return undefined;
  },
);
