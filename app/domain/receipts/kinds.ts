import { type BookKind, books } from "../rosters/books.ts";
import type { RosterSheet } from "../rosters/sheets.ts";

/** The kinds of statements that a student confirms one by one (domain facts, section 7). */
export const receiptKinds = ["course-records", "officers", "outcomes", "performances"] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** A list of rows inside a statement: rows of one sheet of one book, by the name that the receipt has for it. */
export type ReceiptGroup = { name: string; book: BookKind; sheet: RosterSheet };

/** `title`: in the file's name, and of the list of statements in it. */
export type ReceiptLayout = { title: string; groups: readonly ReceiptGroup[] };

const continuing = "進修部";

/** Which rows of which books come back in which statement. Their columns are the books' own. */
export const receiptLayouts: Readonly<Record<ReceiptKind, ReceiptLayout>> = {
  "course-records": {
    title: "修課紀錄",
    groups: [...groupsOf("scores"), ...groupsOf("retakes"), ...groupsOf("scores-continuing", continuing)],
  },
  officers: {
    title: "校內幹部經歷",
    groups: groupsOf("officers").map((group) => ({ ...group, name: "幹部經歷" })),
  },
  outcomes: {
    title: "課程學習成果",
    groups: [...groupsOf("outcomes"), ...groupsOf("outcomes-continuing", continuing)],
  },
  performances: { title: "多元表現", groups: groupsOf("performances") },
};

/** The one kind that a file's name holds; null: none, or more than one. */
export function kindOfFileName(name: string): ReceiptKind | null {
  const text = name.normalize("NFKC");
  const found = receiptKinds.filter((kind) => text.includes(receiptLayouts[kind].title));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function groupsOf(book: BookKind, prefix = ""): ReceiptGroup[] {
  return books[book].sheets.map((sheet) => ({ name: prefix + sheet.name, book, sheet }));
}
