import { type ColumnKey, rosterColumns, type ValueKind } from "../rosters/columns.ts";
import { notes, type RosterSheet } from "../rosters/sheets.ts";
import { numberForm } from "../rosters/values.ts";
import type { ReceiptRow } from "./statement.ts";
import type { SubmittedRow } from "./submitted.ts";

/** Rows of one student in one group, put together: every row of both is in exactly one place. */
export type PairedRows = {
  pairs: readonly { submitted: SubmittedRow; received: ReceiptRow; differing: readonly ColumnKey[] }[];
  onlySubmitted: readonly SubmittedRow[];
  onlyReceived: readonly ReceiptRow[];
};

const numbers: readonly ValueKind[] = ["grade", "school-year", "semester", "whole-number", "amount", "score"];
/** The student's own columns: they stand once in a statement, and are compared once. */
const ofStudent: readonly ColumnKey[] = ["idNumber", "birthDate"];

/**
 * Puts the rows of a submission and of a statement together: first those that are the same, then those that the sheet's key
 * calls the same row, then those that are most alike, as long as half of their codes, names and words are the same: credits,
 * marks and dates are shared by rows of different things. A column that the statement's row does not have is not compared.
 */
export function pairRows(
  sheet: RosterSheet,
  submitted: readonly SubmittedRow[],
  received: readonly ReceiptRow[],
): PairedRows {
  const compared = sheet.columns
    .map((key, at) => ({ key, at }))
    .filter(({ key }) => !ofStudent.includes(key));
  const keys = compared.filter(({ key }) => sheet.key.includes(key));
  const differing = (mine: SubmittedRow, theirs: ReceiptRow) =>
    compared.filter(({ key, at }) => !isSameCell(key, mine.cells[at] ?? "", theirs.cells[at] ?? null));

  const left = { submitted: [...submitted], received: [...received] };
  const pairs: PairedRows["pairs"][number][] = [];
  function take(fits: (mine: SubmittedRow, theirs: ReceiptRow) => boolean): void {
    for (const mine of [...left.submitted]) {
      const theirs = left.received.find((one) => fits(mine, one));
      if (theirs) put(mine, theirs);
    }
  }
  function put(mine: SubmittedRow, theirs: ReceiptRow): void {
    left.submitted.splice(left.submitted.indexOf(mine), 1);
    left.received.splice(left.received.indexOf(theirs), 1);
    pairs.push({
      submitted: mine,
      received: theirs,
      differing: differing(mine, theirs).map(({ key }) => key),
    });
  }

  take((mine, theirs) => differing(mine, theirs).length === 0);
  // Where every cell is the key, rows of one key are the same rows.
  if (keys.length > 0 && keys.length < compared.length)
    take((mine, theirs) =>
      keys.every(({ key, at }) => isSameCell(key, mine.cells[at] ?? "", theirs.cells[at] ?? null)),
    );
  for (const { mine, theirs } of mostAlike(left.submitted, left.received, compared, differing)) {
    if (left.submitted.includes(mine) && left.received.includes(theirs)) put(mine, theirs);
  }
  return { pairs, onlySubmitted: left.submitted, onlyReceived: left.received };
}

/** Whether two cells say the same: 85.0 and 85 do where numbers stand; null is not compared. */
export function isSameCell(key: ColumnKey, submitted: string, received: string | null): boolean {
  if (received === null) return true;
  const [mine, theirs] = [submitted.trim(), received.trim()];
  if (mine === theirs) return true;
  if (!numbers.includes(rosterColumns[key].value)) return false;
  return numberForm.test(mine) && numberForm.test(theirs) && Number(mine) === Number(theirs);
}

type Column = { key: ColumnKey; at: number };

/** What a row is about. 備註 are about the student: the same in all rows. */
const telling: readonly ValueKind[] = ["course-code", "text", "long-text", "link"];

/** Candidates, the most alike first; of equals those that stand first. */
function mostAlike(
  submitted: readonly SubmittedRow[],
  received: readonly ReceiptRow[],
  compared: readonly Column[],
  differing: (mine: SubmittedRow, theirs: ReceiptRow) => readonly Column[],
): { mine: SubmittedRow; theirs: ReceiptRow }[] {
  if (submitted.length === 0 || received.length === 0) return [];
  const words = compared.filter(
    ({ key }) => telling.includes(rosterColumns[key].value) && !notes.includes(key),
  );
  return submitted
    .flatMap((mine) =>
      received.map((theirs) => {
        const written = words.filter(
          ({ at }) => (mine.cells[at] ?? "") !== "" || (theirs.cells[at] ?? "") !== "",
        );
        const same = written.filter(({ key, at }) =>
          isSameCell(key, mine.cells[at] ?? "", theirs.cells[at] ?? null),
        );
        const isAlike = same.length > 0 && same.length * 2 >= written.length;
        return { mine, theirs, isAlike, differing: differing(mine, theirs).length };
      }),
    )
    .filter(({ isAlike }) => isAlike)
    .sort((a, b) => a.differing - b.differing);
}
