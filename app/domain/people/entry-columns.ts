import { enrolmentColumns } from "../course-codes/enrolment-columns.ts";
import { type ColumnKey, rosterColumns } from "../rosters/columns.ts";
import { atMost, type ColumnSpec, type Columns, optional, required } from "../tables/columns.ts";
import type { EntryKind } from "./student-entries.ts";

/** One column of a list about students: the sheet's own column, and how a file has it. */
export type EntryColumn = {
  field: ColumnKey;
  spec: ColumnSpec;
  /** No row may leave it empty. */
  filled: boolean;
};

/** Codes are short wherever they are known. */
const longestCode = 32;

/** The columns of each list beside 學號, titled as the sheets of the books are. */
export const entryFields: Readonly<Record<EntryKind, readonly EntryColumn[]>> = {
  "student-status": [
    present("classKind", "班別代碼"),
    present("admissionWay", "入學方式代碼", "入學管道"),
    present("status", "學籍狀態代碼", "學籍狀況"),
    maybe("statusDate", "異動日期"),
    maybe("specialIdentity", "特殊身分別代碼", "特殊身份別", "特殊身分"),
    maybe("indigenousGroup", "原住民族別代碼"),
    maybe("indigenousIdentity", "原住民身分別代碼", "原住民身份別"),
    maybe("indigenousDialect", "族語認證報考方言代碼", "報考方言"),
    maybe("indigenousYear", "族語認證報考年度"),
    maybe("indigenousValidTo", "族語認證有效期限"),
    maybe("experimentalClass", "實驗班"),
    // Made from the student's own list; what the school writes itself counts before that.
    maybe("gender"),
    maybe("group"),
    maybe("department"),
    maybe("division"),
  ],
  "study-elsewhere": [
    maybe("ownSchool", "所屬學校"),
    filled("hostSchool", "借讀學校"),
    maybe("hostGroup", "借讀群別"),
    maybe("hostDepartment", "借讀科班學程"),
    present("hostKind"),
    filled("hostFrom"),
    present("hostTo"),
  ],
  officers: [
    filled("unit", "單位"),
    filled("from", "起始日期"),
    filled("to", "終止日期"),
    filled("office", "職務名稱", "職務"),
    filled("officerLevel", "幹部等級代碼"),
  ],
};

/** The same as the columns that a file is read by. */
export const entryColumns: Readonly<Record<EntryKind, Columns>> = {
  "student-status": byField("student-status"),
  "study-elsewhere": byField("study-elsewhere"),
  officers: byField("officers"),
};

function byField(kind: EntryKind): Columns {
  const own = Object.fromEntries(entryFields[kind].map(({ field, spec }) => [field, spec]));
  return { studentNumber: enrolmentColumns.studentNumber, ...own };
}

/** A column that a file must have and every row must fill. */
function filled(field: ColumnKey, ...aliases: string[]): EntryColumn {
  return { ...present(field, ...aliases), filled: true };
}

/** A column that a file must have; an empty cell stays empty. */
function present(field: ColumnKey, ...aliases: string[]): EntryColumn {
  return { field, spec: fitting(field, required(rosterColumns[field].title, ...aliases)), filled: false };
}

function maybe(field: ColumnKey, ...aliases: string[]): EntryColumn {
  return { field, spec: fitting(field, optional(rosterColumns[field].title, ...aliases)), filled: false };
}

function fitting(field: ColumnKey, spec: ColumnSpec): ColumnSpec {
  return rosterColumns[field].value === "text" ? spec : atMost(longestCode, spec);
}
