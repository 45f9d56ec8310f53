import { longestCellText } from "../../files/cell-text.ts";
import { type ColumnKey, rosterColumns, type ValueKind } from "../columns.ts";
import { bookRule, type RosterRule, type RuleGrade, type RuleSource, rowRule } from "../rule.ts";

/** 簡述 of an outcome or a performance is at most 100 characters (domain facts, section 10). */
const longestText = 100;

const textKinds: readonly ValueKind[] = ["text", "long-text", "link"];
/** What the authority limits; 質性文字描述 has no limit that a source names. */
const limited: readonly ColumnKey[] = ["summary", "content"];
/** Names of people, classes, courses and offices, in which nobody asks. */
const names: readonly ColumnKey[] = [
  "noteName",
  "noteTermClass",
  "noteNextClass",
  "className",
  "experimentalClass",
  "courseName",
  "originalName",
  "hostName",
  "unit",
  "office",
];

// U+0085, U+2028 and U+2029 break lines too.
const lineBreak = /[\t-\r\u0085\u2028\u2029]/;
// Control characters but those of `lineBreak`, what a workbook writes for them, and marks that nobody sees.
const control = /(?![\t-\r\u0085])\p{Cc}|_x[0-9A-Fa-f]{4}_|[\u200B\u202A-\u202E\u2060\uFEFF]/u;
const privateUse = /\p{Co}/u;
const lost = /\uFFFD/;
// What a conversion of the file writes for a character that it does not know; a question has a full-width one.
const questionMark = /\?/;
const address = /^https?:\/\/[^\s/]+\.[^\s]+$/i;
const fileName = /^[^\s<>:"|?*\\/][^<>:"|?*]*\.[A-Za-z0-9]{2,5}$/;
/** Kinds of file that an outcome may be (domain facts, section 10). */
const fileKinds: readonly { column: ColumnKey; pattern: RegExp; kinds: string }[] = [
  { column: "documentLink", pattern: /\.(pdf|jpe?g|png)$/i, kinds: "pdf、jpg、png" },
  { column: "mediaLink", pattern: /\.(mp3|mp4)$/i, kinds: "mp3、mp4" },
];

/** What texts are made of. A text may begin with any character, also one that would start a formula. */
export const textRules = {
  /** A code, number or date with spaces about it is another value for whoever compares it. */
  "cell-spaces": spacesRule("syntax", (kind) => !textKinds.includes(kind)),
  "text-spaces": spacesRule("quality", (kind) => textKinds.includes(kind)),
  "text-line-break": textRule("quality", lineBreak),
  "text-control": textRule("syntax", control),
  "text-private-use": textRule("quality", privateUse),
  "text-lost": textRule("quality", lost),
  "name-question-mark": textRule("quality", questionMark, (key) => names.includes(key)),
  /** No workbook can hold it in one cell: what the console or a spreadsheet saves again is without its end. */
  "cell-overflow": bookRule({ grade: "syntax", source: "console", cause: "column" }, ({ roster }, fault) => {
    for (const { sheet, rows } of roster.sheets)
      for (const { number, cells } of rows)
        for (const [at, value] of cells.entries()) {
          const column = sheet.columns[at];
          if (value.length <= longestCellText || column === undefined) continue;
          const place = { sheet: sheet.name, row: number, column, value: beginningOf(value) };
          fault(place, { length: value.length, limit: longestCellText });
        }
  }),
  "text-long": rowRule({ grade: "validity", source: "portfolio-limits" }, (sheet) => {
    const columns = sheet.columns.filter((key) => limited.includes(key));
    if (columns.length === 0) return null;
    return (cells, fault) => {
      for (const column of columns) {
        const length = lengthOf(cells(column));
        if (length > longestText) fault(column, { length, limit: longestText });
      }
    };
  }),
  "link-form": rowRule({ grade: "quality", source: "console" }, (sheet) => {
    const columns = sheet.columns.filter((key) => rosterColumns[key].value === "link");
    if (columns.length === 0) return null;
    return (cells, fault) => {
      for (const column of columns) {
        const link = cells(column);
        if (link !== "" && !isLink(link)) fault(column);
      }
    };
  }),
  /** Of a file behind an address the kind is not known. */
  "link-file-kind": rowRule({ grade: "quality", source: "portfolio-limits" }, (sheet) => {
    const wanted = fileKinds.filter(({ column }) => sheet.columns.includes(column));
    if (wanted.length === 0) return null;
    return (cells, fault) => {
      for (const { column, pattern, kinds } of wanted) {
        const link = cells(column);
        if (fileName.test(link) && !pattern.test(link)) fault(column, { kinds });
      }
    };
  }),
} satisfies Readonly<Record<string, RosterRule>>;

/** Enough to know a text again by. */
function beginningOf(text: string): string {
  return `${Array.from(text.slice(0, 80)).slice(0, 40).join("")}…`;
}

/** Characters as a reader counts them: a rare one outside of the basic plane (𡘙) is one. */
function lengthOf(text: string): number {
  return text.length > longestText ? Array.from(text).length : text.length;
}

function isLink(text: string): boolean {
  return address.test(text) || fileName.test(text);
}

/** A rule about every text; `of` narrows it to some columns. */
function textRule(
  grade: RuleGrade,
  pattern: RegExp,
  of: (key: ColumnKey) => boolean = (key) => textKinds.includes(rosterColumns[key].value),
): RosterRule {
  const source: RuleSource = grade === "syntax" ? "roster-format" : "console";
  return rowRule({ grade, source }, (sheet) => {
    const columns = sheet.columns.filter(of);
    if (columns.length === 0) return null;
    return (cells, fault) => {
      for (const column of columns) {
        const text = cells(column);
        if (text !== "" && pattern.test(text)) fault(column);
      }
    };
  });
}

/** Spaces or line breaks at the ends of cells; row rules read them without. */
function spacesRule(grade: RuleGrade, concerns: (kind: ValueKind) => boolean): RosterRule {
  return bookRule(
    { grade, source: grade === "syntax" ? "roster-format" : "console", cause: "column" },
    ({ roster }, fault) => {
      for (const { sheet, rows } of roster.sheets) {
        const columns = sheet.columns.flatMap((column, place) =>
          concerns(rosterColumns[column].value) ? [{ column, place }] : [],
        );
        for (const { number, cells } of rows)
          for (const { column, place } of columns) {
            const value = cells[place] ?? "";
            if (value !== value.trim()) fault({ sheet: sheet.name, row: number, column, value });
          }
      }
    },
  );
}
