import { eachRow } from "../rosters/book-rows.ts";
import type { BookKind } from "../rosters/books.ts";
import type { FilledSheet, Roster } from "../rosters/model.ts";
import { type ReceiptGroup, type ReceiptKind, receiptKinds, receiptLayouts } from "./kinds.ts";

/** A row that was handed in. `row`: 1-based, of the workbook. `cells`: in the order of the sheet's columns. */
export type SubmittedRow = { row: number; cells: readonly string[] };

/** What was handed in of one student, of one kind. */
export type SubmittedStudent = {
  idNumber: string;
  groups: ReadonlyMap<ReceiptGroup, readonly SubmittedRow[]>;
};

export type Submitted = {
  /** Books whose rows come back in the kind; one without is compared with nothing. */
  books: Readonly<Record<ReceiptKind, ReadonlySet<BookKind>>>;
  /** By 身分證號 in upper case. */
  students: Readonly<Record<ReceiptKind, ReadonlyMap<string, SubmittedStudent>>>;
  /** Rows that come back in no statement, by book and sheet: the pre-check, 學生資料. */
  leftOut: readonly { book: BookKind; sheet: string; rows: number }[];
};

/** The books of a submission, as statements would show them. Two books of one kind (of two divisions) are taken together. */
export function readSubmitted(rosters: readonly Roster[]): Submitted {
  const students = perKind(
    () => new Map<string, { idNumber: string; groups: Map<ReceiptGroup, SubmittedRow[]> }>(),
  );
  const books = perKind(() => new Set<BookKind>());
  const leftOut: Submitted["leftOut"][number][] = [];
  for (const { book, sheets } of rosters) {
    for (const filled of sheets) {
      const place = placeOf(book, filled);
      if (!place) {
        leftOut.push({ book, sheet: filled.name, rows: filled.rows.length });
        continue;
      }
      const { kind, group } = place;
      books[kind].add(book);
      eachRow(filled, (cells, { number, cells: texts }) => {
        const idNumber = cells("idNumber").trim().toUpperCase();
        const student = students[kind].get(idNumber) ?? { idNumber, groups: new Map() };
        students[kind].set(idNumber, student);
        const rows = student.groups.get(group) ?? [];
        student.groups.set(group, rows);
        rows.push({ row: number, cells: texts });
      });
    }
  }
  return { books, students, leftOut };
}

function placeOf(book: BookKind, { sheet }: FilledSheet): { kind: ReceiptKind; group: ReceiptGroup } | null {
  for (const kind of receiptKinds) {
    const group = receiptLayouts[kind].groups.find(
      (one) => one.book === book && one.sheet.name === sheet.name,
    );
    if (group) return { kind, group };
  }
  return null;
}

/** One of each kind. */
export function perKind<Value>(make: () => Value): Record<ReceiptKind, Value> {
  return { "course-records": make(), officers: make(), outcomes: make(), performances: make() };
}
