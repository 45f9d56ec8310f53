import type { ColumnKey } from "./columns.ts";
import type { CheckContext, ContextPart, Roster } from "./model.ts";
import type { RosterSheet } from "./sheets.ts";

/**
 * `syntax`: the shape of file and cells; `validity`: codes, check digits, ranges, one cell against another: both block.
 * `quality`: may be right, and is answered with a note; `macro`: of the whole school, and needs an answer.
 */
export const ruleGrades = ["syntax", "validity", "quality", "macro"] as const;
export type RuleGrade = (typeof ruleGrades)[number];

export function blocks(grade: RuleGrade): boolean {
  return grade === "syntax" || grade === "validity";
}

/** Where a rule is written, each worded in i18n. */
export type RuleSource =
  /** The layout of the book and the meaning of its values (domain facts, section 5). */
  | "roster-format"
  /** Faults found in data that schools really submitted (domain facts, section 5). */
  | "submitted-faults"
  /** The make-up of the course code (domain facts, section 3). */
  | "course-code"
  | "course-plan"
  | "national-id"
  /** Limits of 課程學習成果 and 多元表現 (domain facts, section 10). */
  | "portfolio-limits"
  /** No rule of the authority: the console asks because it is seldom right. */
  | "console";

/**
 * What makes findings of one rule one cause: the same wrong value, the same course, the column as such, or the student;
 * `all`: every finding of the rule in a sheet.
 */
export type CauseBy = "value" | "course" | "column" | "student" | "all";

export type FaultParams = Readonly<Record<string, string | number>>;

/** Says that a row breaks the rule, in which column (null: as a whole). */
export type RowFault = (column: ColumnKey | null, params?: FaultParams) => void;

/** A row's cells by their column; "" for a column that its sheet does not have. Ends are trimmed. */
export type Cells = (key: ColumnKey) => string;

export type RowCheck = (cells: Cells, fault: RowFault) => void;

/** A fault of a sheet, or of the book (sheet null). */
export type BookFault = (
  place: { sheet: string | null; row?: number; column?: ColumnKey; value?: string },
  params?: FaultParams,
) => void;

export type CheckSubject = { roster: Roster; context: CheckContext };

type RuleHead = {
  grade: RuleGrade;
  source: RuleSource;
  cause: CauseBy;
  /** What must be known; without it the rule is named as not checked. */
  needs: readonly ContextPart[];
};

export type RosterRule = RuleHead &
  (
    | {
        /** The check for the rows of a sheet, made once per sheet; null where the rule does not concern the sheet. */
        rows: RowsOf;
      }
    | { book: BookOf }
  );

type RowsOf = (sheet: RosterSheet, subject: CheckSubject) => RowCheck | null;
type BookOf = (subject: CheckSubject, fault: BookFault) => void;
type Head = Pick<RuleHead, "grade" | "source"> & Partial<RuleHead>;

/** A rule about rows; where nothing else is said it needs only the book, and a column's faults are one cause. */
export function rowRule(head: Head, rows: RowsOf): RosterRule {
  return { needs: [], cause: "column", ...head, rows };
}

/** A rule about sheets, or about the book as a whole. */
export function bookRule(head: Head, book: BookOf): RosterRule {
  return { needs: [], cause: "all", ...head, book };
}
