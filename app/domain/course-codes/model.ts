import type { Term } from "#app/domain/calendar/term.ts";

/** A homeroom (班級) of the term. `key` tells apart classes with one name in two divisions or grades. */
export type Homeroom = {
  key: string;
  name: string;
  grade: number;
  division: string | null;
  /** 群科班代碼, 16 characters as in the file; null when the file leaves it empty. */
  programme: string | null;
  teacher: string | null;
};

/** What the comparison needs of a student; the imports keep more (ID number, birth date). */
export type StudentPlacement = {
  number: string;
  name: string;
  classKey: string;
  seat: number | null;
  /** 入學學年度 */
  admissionYear: number;
  /** The student's own 群科班代碼, which overrides the class's. */
  programme: string | null;
  /** The student's own grade, which overrides the class's. */
  grade: number | null;
  /** 學籍狀態 as in the file. */
  status: string | null;
};

/** An offering (開課): one course of the term. Texts are as in the file, only their ends trimmed. */
export type Offering = {
  course: string;
  subject: string;
  /** 報部科目名稱 */
  reportedName: string | null;
  /** 科目級別 */
  level: string | null;
  /** 部定校訂 */
  requiredBy: string | null;
  /** 必修選修 */
  requirement: string | null;
  /** 分項類別 */
  category: string | null;
  /** 學分數 */
  credits: number | null;
  /** 節數 */
  periods: number | null;
  code: string | null;
  /** 開課方式, code or wording */
  mode: string | null;
  /** 所屬班級: keys of the classes it is bound to; empty when the file leaves it empty. */
  classKeys: readonly string[];
  teacher: string | null;
};

/** An enrolment (修課). A repeated student and course is a second element, not merged. */
export type Enrolment = {
  studentNumber: string;
  course: string;
  /** The enrolment's own code, which counts before the offering's. */
  code: string | null;
};

/** A course of a plan. `credits` and `modes` have six characters, one per semester (一上 … 三下). */
export type PlanCourse = {
  code: string;
  name: string;
  credits: string;
  /** null in a plan of the old form. */
  modes: string | null;
  /** 課程屬性 (課程類別1 + 科目屬性1 + 領域2), which overrides those parts of the code; null when absent. */
  attribute: string | null;
};

/** A code that a plan file takes back; `replacedBy` when the old form names its successor. */
export type PlanDeletion = { code: string; replacedBy: string | null };

/** One file from the course-plan platform. */
export type PlanVersion = {
  /** What the caller calls it: the path on the command line, the record's id in the database. */
  id: string;
  form: "new" | "old";
  /** 實施學年度; of a file of the old form, its newest cohort. */
  year: number;
  /** MD5 per 課程類型, where the file gives it (the JSON form). */
  marks: readonly { type: string; md5: string }[];
  sha256: string;
  courses: readonly PlanCourse[];
  deletions: readonly PlanDeletion[];
};

/** All that one comparison is given. `plans` in the order they were received: of two of one year the later is newer. */
export type ComparisonInput = {
  school: string;
  term: Term;
  plans: readonly PlanVersion[];
  tables: SegmentTables;
  homerooms: readonly Homeroom[];
  students: readonly StudentPlacement[];
  offerings: readonly Offering[];
  enrolments: readonly Enrolment[];
};

export const segmentTableNames = ["SCH", "GRP", "DEP", "CLA", "CAT", "MOD", "ATT1", "FLD"] as const;
export type SegmentTableName = (typeof segmentTableNames)[number];

/** A code of a segment table. `types` lists the 課程類型 it is valid for; null means all. */
export type TableEntry = { code: string; label: string; types: readonly string[] | null };

/** A subject of CATATT: names a subject in explanations and proposals, never judges a code. */
export type SubjectEntry = {
  category: string;
  attribute: string;
  field: string;
  code: string;
  label: string;
  types: readonly string[] | null;
};

/** The tables at hand. DEP and FLD change every school year and are imported; absent ones are not checked. */
export type SegmentTables = {
  entries: Partial<Record<SegmentTableName, readonly TableEntry[]>>;
  subjects: readonly SubjectEntry[] | null;
};
