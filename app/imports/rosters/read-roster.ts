import { type BookKind, bookKinds, books, coverSheet } from "#app/domain/rosters/books.ts";
import type { FilledSheet, Roster, RosterRow } from "#app/domain/rosters/model.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";
import { isBlank, type RawFile, type RawSheet } from "../raw-file.ts";
import type { Conservation } from "../table-result.ts";
import { readCover } from "./read-cover.ts";
import { type RosterHeader, readRosterHeader } from "./roster-header.ts";

export type RosterOutcome =
  | { ok: true; roster: Roster; conservation: Conservation }
  /** `no-book`: no sheet has the columns of a book; `empty-book`: nothing but headers stands in it. */
  | { ok: false; refusal: "no-book"; conservation: Conservation };

type Match = { sheet: RosterSheet; raw: RawSheet; header: RosterHeader };

/** A sheet under another name is taken for one of the book when so much of its columns agree. */
const enoughAlike = 0.8;

/**
 * Reads a book (名冊): which one it is, is known by its sheets and columns, and by the 名冊別 of 封面 where two books have the
 * same. Every row below a header is taken as it stands; nothing is mended. Rows of sheets that are none of the book's are
 * counted as rejected. `expected`: the book that the user says it is.
 */
export function readRoster(file: RawFile, expected: BookKind | null = null): RosterOutcome {
  const cover = file.sheets.find(({ name }) => name?.trim() === coverSheet);
  const sheets = file.sheets.filter((sheet) => sheet !== cover);
  const kinds = expected === null ? bookKinds : [expected];
  const read = cover ? readCover(cover) : null;
  const [best] = kinds
    .map((book) => {
      const matches = matchSheets(book, sheets);
      const likeness = matches.reduce(
        (sum, { header: { places, extra, missing } }) => sum + places.size - extra.length - missing.length,
        0,
      );
      return { book, matches, likeness, named: hasCode(book, read?.code ?? "") };
    })
    .sort((a, b) => b.likeness - a.likeness || Number(b.named) - Number(a.named));
  const rowsBelow = (sheet: RawSheet) => sheet.rows.slice(1);
  const all = sheets.flatMap(rowsBelow);
  const blank = all.filter(isBlank).length;
  if (!best || best.matches.length === 0) {
    const conservation = {
      file: file.file,
      rows: all.length,
      accepted: 0,
      rejected: all.length - blank,
      blank,
    };
    return { ok: false, refusal: "no-book", conservation };
  }
  const used = new Set(best.matches.map(({ raw }) => raw));
  const filled = best.matches.map(fill);
  const accepted = filled.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ok: true,
    roster: {
      book: best.book,
      cover: read,
      sheets: filled,
      unknownSheets: sheets.filter((sheet) => !used.has(sheet)).map(({ name }) => name ?? ""),
    },
    conservation: {
      file: file.file,
      rows: all.length,
      accepted,
      rejected: all.length - blank - accepted,
      blank,
    },
  };
}

function hasCode(book: BookKind, code: string): boolean {
  const { usual, thirdYear } = books[book].codes;
  return code !== "" && [usual, ...(thirdYear ?? [])].includes(code);
}

/** Which sheet of the workbook is which of the book: by name, then by columns. In the book's order. */
function matchSheets(book: BookKind, sheets: readonly RawSheet[]): Match[] {
  const free = new Set(sheets);
  const matches: Match[] = [];
  const take = (sheet: RosterSheet, raw: RawSheet | undefined) => {
    if (!raw) return;
    free.delete(raw);
    matches.push({ sheet, raw, header: readRosterHeader(raw, sheet) });
  };
  for (const sheet of books[book].sheets) {
    const named = sheets.find(({ name }) => name?.trim() === sheet.name);
    if (named && readRosterHeader(named, sheet).places.size > 0) take(sheet, named);
  }
  for (const sheet of books[book].sheets) {
    if (matches.some((match) => match.sheet === sheet)) continue;
    const alike = [...free].find(
      (raw) => readRosterHeader(raw, sheet).places.size >= sheet.columns.length * enoughAlike,
    );
    take(sheet, alike);
  }
  const order = books[book].sheets;
  return matches.sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet));
}

function fill({ sheet, raw, header }: Match): FilledSheet {
  const { places, extra, respelled, reordered, missing } = header;
  const from = sheet.columns.map((key) => places.get(key) ?? -1);
  const asTheyStand = from.every((index, at) => index === at);
  const rows: RosterRow[] = [];
  for (const row of raw.rows.slice(1)) {
    if (isBlank(row)) continue;
    const { number, cells } = row;
    rows.push(asTheyStand ? { number, cells } : { number, cells: from.map((index) => cells[index] ?? "") });
  }
  return { sheet, name: raw.name ?? "", rows, header: { missing, extra, respelled, reordered } };
}
