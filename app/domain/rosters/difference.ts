import { compareSheets } from "./difference/compare-sheets.ts";
import { pairSheets } from "./difference/pair-sheets.ts";

/** A workbook as it was read. `sha256` of its bytes; the first row of a sheet is its header. */
export type ReadWorkbook = { sha256: string; sheets: readonly ReadSheet[] };
export type ReadSheet = { name: string | null; rows: readonly ReadRow[] };
/** `number`: 1-based row of the workbook. Rows without a text have no cells. */
export type ReadRow = { number: number; cells: readonly string[] };

/**
 * One difference of a file from the sealed one.
 * A cell: `changed` with row and column; titles of the header are cells of its row.
 * A row: `column` null, and its texts joined in `was` or `is`. A column: `row` that of the header.
 * A sheet: `row` null; `changed` when it has another name.
 */
export type WorkbookChange = {
  kind: "changed" | "added" | "removed";
  /** The name in the sealed file, or that of a sheet that was added. */
  sheet: string;
  /** 1-based row in the file that is held against the sealed one; of what was removed: in the sealed one. */
  row: number | null;
  /** Its title; its letters where it has none. */
  column: string | null;
  was: string | null;
  is: string | null;
};

export type WorkbookDifference = {
  /** Byte for byte the same file. */
  identical: boolean;
  /** Nothing but the bytes differs, as after saving it again with another program. */
  sameContent: boolean;
  /** Rows or sheets stand in another order; no change of the content. */
  reordered: boolean;
  changes: readonly WorkbookChange[];
};

/**
 * Holds a file against the sealed one: which cells differ, which rows, columns and sheets were added or removed. The content
 * decides, not the bytes. A row that was moved is the same row; numbers and texts of the same digits are the same content.
 */
export function compareWorkbooks(sealed: ReadWorkbook, file: ReadWorkbook): WorkbookDifference {
  if (sealed.sha256 === file.sha256) {
    return { identical: true, sameContent: true, reordered: false, changes: [] };
  }
  const { pairs, removed, added, reordered } = pairSheets(sealed.sheets, file.sheets);
  const compared = pairs.map(({ was, is }) => {
    const name = was.name ?? "";
    const renamed = (was.name ?? "") !== (is.name ?? "");
    const rename: WorkbookChange = { ...ofSheet("changed", name), was: name, is: is.name ?? "" };
    const compared = compareSheets(was, is);
    return {
      changes: [
        ...(renamed ? [rename] : []),
        ...compared.changes.map(({ kind, ...place }) => ({ kind, sheet: name, ...place })),
      ],
      reordered: compared.reordered,
    };
  });
  const changes = [
    ...removed.map(({ name }) => ({ ...ofSheet("removed", name ?? ""), was: name ?? "" })),
    ...added.map(({ name }) => ({ ...ofSheet("added", name ?? ""), is: name ?? "" })),
    ...compared.flatMap((one) => one.changes),
  ];
  return {
    identical: false,
    sameContent: changes.length === 0,
    reordered: reordered || compared.some((one) => one.reordered),
    changes,
  };
}

function ofSheet(kind: WorkbookChange["kind"], sheet: string): WorkbookChange {
  return { kind, sheet, row: null, column: null, was: null, is: null };
}
