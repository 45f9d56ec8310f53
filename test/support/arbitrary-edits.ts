import fc from "fast-check";
import { type BookKind, bookKinds, books, coverSheet, coverTitles } from "#app/domain/rosters/books.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { WorkbookChange } from "#app/domain/rosters/difference.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";

/** Sheets as lines of texts, the header first. */
export type Lines = { name: string; lines: string[][] };

/** What somebody did to one row of a sheet; every row is touched at most once. `place`, `column`: reduced to what there is. */
type Edit = { sheet: number; place: number } & (
  | { kind: "cell"; column: number; text: string }
  | { kind: "remove" }
  | { kind: "add"; text: string }
  | { kind: "move"; to: number }
);

export type EditedBook = { was: Lines[]; is: Lines[]; changes: WorkbookChange[]; edits: readonly Edit[] };

const text = fc.constantFrom(
  "0",
  "60",
  "59.5",
  "-1",
  "007",
  "=1+1",
  "王𡘙",
  " ",
  "",
  "1120901",
  "第一行\n第二行",
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ ...where(), kind: fc.constant("cell" as const), column: fc.nat(40), text }),
  },
  { weight: 2, arbitrary: fc.record({ ...where(), kind: fc.constant("remove" as const) }) },
  { weight: 2, arbitrary: fc.record({ ...where(), kind: fc.constant("add" as const), text }) },
  { weight: 1, arbitrary: fc.record({ ...where(), kind: fc.constant("move" as const), to: fc.nat(60) }) },
);

function where() {
  return { sheet: fc.nat(20), place: fc.noBias(fc.nat(60)) };
}

/** A book with up to 40 rows a sheet, edited by hand in up to six places, and what exactly was edited. */
export const editedBook: fc.Arbitrary<EditedBook> = fc
  .record({
    book: fc.constantFrom(...bookKinds),
    counts: fc.array(fc.nat(40), { minLength: 10, maxLength: 10 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  })
  .map(({ book, counts, edits }) => editBook(sealedBook(book, counts), edits));

function sealedBook(book: BookKind, counts: readonly number[]): Lines[] {
  return [
    { name: coverSheet, lines: [[...coverTitles], ["070406", "112", "1", "41"]] },
    ...books[book].sheets.map((sheet, at) => ({
      name: sheet.name,
      lines: [titlesOf(sheet), ...Array.from({ length: counts[at] ?? 0 }, (_, row) => rowOf(sheet, row))],
    })),
  ];
}

function titlesOf({ columns }: RosterSheet): string[] {
  return columns.map((key) => rosterColumns[key].title);
}

/**
 * Rows of a student are alike, as in a school; two of them differ in what tells them apart and in every third column, so that
 * one changed cell never makes two readings equally good.
 */
function rowOf({ columns, key }: RosterSheet, row: number): string[] {
  const student = key.length === 1 ? row : Math.floor(row / 4);
  return columns.map((column, at) => {
    if (column === "idNumber") return `A${100_000_000 + student}`;
    if (rosterColumns[column].value === "course-code") return `112070406V26401011101${row % 4}`;
    return key.includes(column) || at % 3 === 0 ? `${row}` : `${student % 3}`;
  });
}

/** A line that is followed through all edits. `was`: its line in the sealed sheet; null for one that was added. */
type Followed = { was: number | null; cells: string[]; edited: { column: number; was: string } | null };

function editBook(was: Lines[], edits: readonly Edit[]): EditedBook {
  const changes: WorkbookChange[] = [];
  const is = was.map(({ name, lines }, index): Lines => {
    const own = edits.filter(({ sheet }) => sheet % was.length === index);
    const [titles = [], ...sealed] = lines;
    const rows = sealed.map((cells, at): Followed => ({ was: at + 2, cells: [...cells], edited: null }));
    const touched = new Set<Followed>();
    const removed: WorkbookChange[] = [];
    for (const [count, one] of own.entries()) {
      const row = rows[one.place % Math.max(1, rows.length)];
      if (one.kind === "add") {
        const cells = titles.map((_, at) => (at % 5 === 4 ? one.text : `新${index}${count}${at}`));
        const fresh: Followed = { was: null, cells, edited: null };
        rows.splice(one.place % (rows.length + 1), 0, fresh);
        touched.add(fresh);
      } else if (row && !touched.has(row)) {
        // 封面 has one row, which no program loses, so that it is only ever edited.
        if (one.kind !== "cell" && name === coverSheet) continue;
        touched.add(row);
        const at = rows.indexOf(row);
        if (one.kind === "cell") editCell(row, one.column % titles.length, one.text);
        else rows.splice(at, 1);
        if (one.kind === "move") rows.splice(one.to % (rows.length + 1), 0, row);
        if (one.kind === "remove") removed.push(wholeRow("removed", name, row.was, row.cells));
      }
    }
    changes.push(...changesOf(name, titles, rows), ...removed);
    return { name, lines: [titles, ...rows.map(({ cells }) => cells)] };
  });
  return { was, is, changes, edits };
}

function editCell(row: Followed, column: number, wanted: string): void {
  const was = row.cells[column] ?? "";
  const text = wanted === was ? `${was}改` : wanted;
  row.cells[column] = text;
  row.edited = { column, was };
}

function changesOf(sheet: string, titles: readonly string[], rows: readonly Followed[]): WorkbookChange[] {
  return rows.flatMap(({ was, cells, edited }, at): WorkbookChange[] => {
    if (was === null) return [wholeRow("added", sheet, at + 2, cells)];
    if (!edited) return [];
    const column = titles[edited.column] ?? "";
    return [{ kind: "changed", sheet, row: at + 2, column, was: edited.was, is: cells[edited.column] ?? "" }];
  });
}

function wholeRow(
  kind: "added" | "removed",
  sheet: string,
  row: number | null,
  cells: readonly string[],
): WorkbookChange {
  const text = cells.join("\t").trimEnd();
  const [was, is] = kind === "added" ? [null, text] : [text, null];
  return { kind, sheet, row, column: null, was, is };
}
