import { type ColumnKey, rosterColumns } from "../rosters/columns.ts";
import type { ReceiptGroup, ReceiptKind } from "./kinds.ts";
import { isSameCell, pairRows } from "./pair-rows.ts";
import type { ReceiptRow, Statement } from "./statement.ts";
import type { SubmittedRow, SubmittedStudent } from "./submitted.ts";

/** How a submission and the statements of it differ. */
export const differenceKinds = [
  /** A cell has another value there. */
  "cell",
  /** A row that was handed in is not there. */
  "missing-there",
  /** A row that is there was not handed in. */
  "unknown-here",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type ReceiptDifference = {
  difference: DifferenceKind;
  kind: ReceiptKind;
  /** null: of the student, not of a row (出生日期). */
  group: ReceiptGroup | null;
  idNumber: string;
  /** null: the whole row. */
  column: ColumnKey | null;
  /** The cell, or what tells the row apart; null where there is none. */
  submitted: string | null;
  received: string | null;
  /** 1-based row of the workbook that was handed in; null: unknown here. */
  row: number | null;
};

/** handed in = equal + differing + missing there; received = equal + differing + unknown here. In rows. */
export type ReceiptTotals = {
  submitted: number;
  received: number;
  equal: number;
  differing: number;
  missingThere: number;
  unknownHere: number;
};

type Place = { kind: ReceiptKind; group: ReceiptGroup; idNumber: string };

/** The rows of one student in one group. */
export function reconcileRows(
  place: Place,
  here: readonly SubmittedRow[],
  there: readonly ReceiptRow[],
): { differences: ReceiptDifference[]; totals: ReceiptTotals } {
  const { sheet } = place.group;
  const { pairs, onlySubmitted, onlyReceived } = pairRows(sheet, here, there);
  const differing = pairs.filter((pair) => pair.differing.length > 0);
  const differences = [
    ...differing.flatMap(({ submitted, received, differing: columns }) =>
      columns.map((column): ReceiptDifference => {
        const at = sheet.columns.indexOf(column);
        return {
          ...{ ...place, difference: "cell", column, row: submitted.row },
          submitted: submitted.cells[at] ?? "",
          received: received.cells[at] ?? null,
        };
      }),
    ),
    ...onlySubmitted.map(
      (row): ReceiptDifference => ({
        ...{ ...place, difference: "missing-there", column: null, row: row.row },
        submitted: labelOf(place.group, row.cells),
        received: null,
      }),
    ),
    ...onlyReceived.map(
      (row): ReceiptDifference => ({
        ...{ ...place, difference: "unknown-here", column: null, row: null },
        submitted: null,
        received: labelOf(place.group, row.cells),
      }),
    ),
  ];
  return {
    differences,
    totals: {
      submitted: here.length,
      received: there.length,
      equal: pairs.length - differing.length,
      differing: differing.length,
      missingThere: onlySubmitted.length,
      unknownHere: onlyReceived.length,
    },
  };
}

/** 出生日期 stands once in a statement, and in every row that was handed in: one difference a student and kind. */
export function birthDates(
  kind: ReceiptKind,
  mine: SubmittedStudent | undefined,
  theirs: readonly Statement[],
): ReceiptDifference[] {
  if (!mine) return [];
  for (const [group, rows] of mine.groups) {
    const at = group.sheet.columns.indexOf("birthDate");
    for (const { row, cells } of rows) {
      const written = cells[at] ?? "";
      const other = theirs.find(({ birthDate }) => !isSameCell("birthDate", written, birthDate));
      if (!other) continue;
      return [
        {
          ...{ difference: "cell", kind, group: null, idNumber: mine.idNumber, column: "birthDate", row },
          submitted: written,
          received: other.birthDate,
        },
      ];
    }
  }
  return [];
}

const describing: readonly string[] = ["course-code", "text", "roc-date", "school-year", "semester"];

/** What tells a row apart, for a person: its code, names and dates. */
function labelOf({ sheet }: ReceiptGroup, cells: readonly (string | null)[]): string {
  return sheet.columns
    .flatMap((key, at) =>
      key !== "birthDate" && !key.startsWith("note") && describing.includes(rosterColumns[key].value)
        ? (cells[at] ?? [])
        : [],
    )
    .filter((text) => text !== "")
    .slice(0, 4)
    .join(" ");
}
