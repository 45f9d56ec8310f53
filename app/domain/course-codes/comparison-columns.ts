import type { Term } from "#app/domain/calendar/term.ts";
import type { FindingKind } from "./findings.ts";
import type { Offering, PlanCourse } from "./model.ts";
import { requiredByOf, requirementOf, subjectCategoryOf } from "./plan.ts";

/** A student (or, number null, a class) as the sheets name one. */
export type StudentFacts = {
  grade: number | null;
  number: string | null;
  className: string | null;
  seat: number | null;
  name: string | null;
};

type Rated = { term: Term; kinds: readonly FindingKind[] };
/** An enrolment with the code that counts. `plan`: name of the student's plan. */
export type EnrolmentRow = Rated & {
  student: StudentFacts;
  course: string;
  offering: Offering | null;
  code: string | null;
  planCourse: PlanCourse | null;
  plan: string | null;
};
/** A planned course that a student, or a whole class, does not take. */
export type PlannedRow = Rated & {
  student: StudentFacts;
  planCourse: PlanCourse | null;
  plan: string | null;
  code: string | null;
};
/** An offering as the students of one programme take it, under one code. */
export type OfferingRow = Rated & {
  grade: number | null;
  offering: Offering;
  code: string | null;
  planCourse: PlanCourse | null;
  programme: string | null;
};
/** A programme of the plan beside the class that adopts it; either may be missing. */
export type ProgrammeRow = {
  plan: string | null;
  planProgramme: string | null;
  planProgrammeName: string | null;
  className: string | null;
  classProgramme: string | null;
  classProgrammeName: string | null;
  kinds: readonly FindingKind[];
};

export type ReportColumn<Row> = {
  title: string;
  kind: "text" | "integer" | "decimal" | "code";
  width: number;
  value: (row: Row) => string | number | null;
};

const term: readonly ReportColumn<{ term: Term }>[] = [
  { title: "學年度", kind: "integer", width: 7, value: (row) => row.term.schoolYear },
  { title: "學期", kind: "integer", width: 5, value: (row) => row.term.semester },
];
const student: readonly ReportColumn<{ student: StudentFacts }>[] = [
  { title: "年級", kind: "integer", width: 5, value: (row) => row.student.grade },
  { title: "學號", kind: "text", width: 11, value: (row) => row.student.number },
  { title: "班級", kind: "text", width: 11, value: (row) => row.student.className },
  { title: "座號", kind: "integer", width: 5, value: (row) => row.student.seat },
  { title: "姓名", kind: "text", width: 11, value: (row) => row.student.name },
];
const planned: readonly ReportColumn<{ planCourse: PlanCourse | null }>[] = [
  { title: "授課學期學分節數", kind: "code", width: 11, value: (row) => row.planCourse?.credits ?? null },
  { title: "開課方式", kind: "code", width: 11, value: (row) => row.planCourse?.modes ?? null },
];
const code: ReportColumn<{ code: string | null }> = {
  title: "課程代碼",
  kind: "code",
  width: 27,
  value: (row) => row.code,
};
const plan: ReportColumn<{ plan: string | null }> = {
  title: "課程規劃表",
  kind: "text",
  width: 26,
  value: (row) => row.plan,
};
type Offered = { offering: Offering | null };
const subject: ReportColumn<Offered> = {
  title: "科目名稱",
  kind: "text",
  width: 18,
  value: (row) => row.offering?.subject ?? null,
};
const requiredBy: ReportColumn<Offered> = {
  title: "部定校訂",
  kind: "text",
  width: 8,
  value: (row) => row.offering?.requiredBy ?? null,
};
const requirement: ReportColumn<Offered> = {
  title: "必修選修",
  kind: "text",
  width: 8,
  value: (row) => row.offering?.requirement ?? null,
};
const category: ReportColumn<Offered> = {
  title: "分項類別",
  kind: "text",
  width: 9,
  value: (row) => row.offering?.category ?? null,
};
const credits: ReportColumn<Offered> = {
  title: "學分數",
  kind: "decimal",
  width: 7,
  value: (row) => row.offering?.credits ?? null,
};

/** 檢查修課學生課程代碼, and with the explanation 檢查修課學生課程代碼(有差異). Source: domain facts, section 4. */
export const enrolmentColumns: readonly ReportColumn<EnrolmentRow>[] = [
  ...term,
  ...student,
  { title: "課程名稱", kind: "text", width: 20, value: (row) => row.course },
  subject,
  { title: "科目級別", kind: "text", width: 8, value: (row) => row.offering?.level ?? null },
  requiredBy,
  requirement,
  category,
  credits,
  { title: "節數", kind: "decimal", width: 6, value: (row) => row.offering?.periods ?? null },
  code,
  ...planned,
  plan,
  { title: "報部科目名稱", kind: "text", width: 18, value: (row) => row.offering?.reportedName ?? null },
];

/** 檢查學生應修課程代碼未修: what the plan says of the missing course. Source: domain facts, section 4. */
export const plannedColumns: readonly ReportColumn<PlannedRow>[] = [
  ...term,
  ...student,
  { ...subject, value: (row) => row.planCourse?.name ?? null },
  { ...requiredBy, value: (row) => row.planCourse && requiredByOf(row.planCourse) },
  { ...requirement, value: (row) => row.planCourse && requirementOf(row.planCourse) },
  { ...category, value: (row) => row.planCourse && subjectCategoryOf(row.planCourse) },
  ...planned,
  plan,
  code,
];

/** 檢查依課程代碼表開課. Source: domain facts, section 4. */
export const offeringColumns: readonly ReportColumn<OfferingRow>[] = [
  ...term,
  { title: "年級", kind: "integer", width: 5, value: (row) => row.grade },
  { title: "課程名稱", kind: "text", width: 20, value: (row) => row.offering.course },
  subject,
  requiredBy,
  requirement,
  credits,
  code,
  ...planned,
  { title: "群科班代碼", kind: "code", width: 19, value: (row) => row.programme },
];

/** 檢查課程規劃與採用班級群科班. Source: domain facts, section 4. */
export const programmeColumns: readonly ReportColumn<ProgrammeRow>[] = [
  { title: "課程規劃表名稱", kind: "text", width: 26, value: (row) => row.plan },
  { title: "課程規劃表群科班名稱", kind: "text", width: 26, value: (row) => row.planProgrammeName },
  { title: "課程規劃表群組代碼", kind: "code", width: 19, value: (row) => row.planProgramme },
  { title: "採用班級", kind: "text", width: 12, value: (row) => row.className },
  { title: "班級設定群科班名稱", kind: "text", width: 26, value: (row) => row.classProgrammeName },
  { title: "班級設定群科班代碼", kind: "code", width: 19, value: (row) => row.classProgramme },
];

/** The names of the sheets in use today, and of the column that says what differs. Source: domain facts, section 4. */
export const sheetNames = {
  enrolments: "檢查修課學生課程代碼",
  enrolmentsWithDifferences: "檢查修課學生課程代碼(有差異)",
  planned: "檢查學生應修課程代碼未修",
  offerings: "檢查依課程代碼表開課",
  programmes: "檢查課程規劃與採用班級群科班",
} as const;
export const explanationTitle = "說明";

/** The console's own first sheet, one row per cause; titles in i18n. */
export const causeColumnKeys = [
  "number",
  "difference",
  "mustMend",
  "section",
  "course",
  "programme",
  "code",
  "expected",
  "actual",
  "proposal",
  "reasons",
  "positions",
  "students",
  "classes",
] as const;
export type CauseColumnKey = (typeof causeColumnKeys)[number];

/** The list to work off: causes, their students under them, a tick and room for a note; titles in i18n. */
export const mendColumnKeys = [
  "tick",
  "number",
  "difference",
  "mustMend",
  "course",
  "programme",
  "code",
  "expected",
  "actual",
  "proposal",
  "reasons",
  "students",
  "classes",
  "studentNumber",
  "seat",
  "name",
  "note",
] as const;
export type MendColumnKey = (typeof mendColumnKeys)[number];
