import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { enrolmentColumns } from "#app/domain/course-codes/enrolment-columns.ts";
import type {
  Enrolment,
  Homeroom,
  Offering,
  PlanCourse,
  SubjectEntry,
  TableEntry,
} from "#app/domain/course-codes/model.ts";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { codeTableColumns, planColumns, subjectTableColumns } from "#app/domain/course-codes/plan-columns.ts";
import { entryFields } from "#app/domain/people/entry-columns.ts";
import { homeroomColumns } from "#app/domain/people/homeroom-columns.ts";
import { maskBirthDate, maskIdNumber, maskText } from "#app/domain/people/masking.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { type EntryKind, type StudentEntry, sensitiveFields } from "#app/domain/people/student-entries.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { scoreFields } from "#app/domain/scores/score-columns.ts";
import type { ScoreKind, ScoreRecord } from "#app/domain/scores/score-record.ts";
import type { ColumnSpec } from "#app/domain/tables/columns.ts";

/** One column of a shown row: its header in the files, and how its text is got; personal data is masked here. */
export type ShownColumn<Row> = {
  header: string;
  /** Two rows differ in the column when this differs; never shown. */
  value: (row: Row) => Value;
  text: (row: Row) => string;
};

type Value = string | number | null;

export const shownHomeroom: readonly ShownColumn<Homeroom>[] = [
  column(homeroomColumns.name, (row) => row.name),
  column(homeroomColumns.grade, (row) => row.grade),
  column(homeroomColumns.division, (row) => row.division),
  column(homeroomColumns.programme, (row) => row.programme),
  column(homeroomColumns.teacher, (row) => row.teacher),
];

export const shownStudent: readonly ShownColumn<StudentRecord>[] = [
  column(studentColumns.number, (row) => row.number),
  column(studentColumns.name, (row) => row.name),
  column(studentColumns.className, (row) => className(row.classKey)),
  column(studentColumns.seat, (row) => row.seat),
  column(studentColumns.idNumber, (row) => row.idNumber, maskIdNumber),
  column(studentColumns.birthDate, (row) => row.birthDate, maskBirthDate),
  column(studentColumns.admissionYear, (row) => row.admissionYear),
  column(studentColumns.programme, (row) => row.programme),
  column(studentColumns.grade, (row) => row.grade),
  column(studentColumns.status, (row) => row.status),
  column(studentColumns.gender, (row) => row.gender),
];

export const shownOffering: readonly ShownColumn<Offering>[] = [
  column(offeringColumns.course, (row) => row.course),
  column(offeringColumns.subject, (row) => row.subject),
  column(offeringColumns.reportedName, (row) => row.reportedName),
  column(offeringColumns.level, (row) => row.level),
  column(offeringColumns.requiredBy, (row) => row.requiredBy),
  column(offeringColumns.requirement, (row) => row.requirement),
  column(offeringColumns.category, (row) => row.category),
  column(offeringColumns.credits, (row) => row.credits),
  column(offeringColumns.periods, (row) => row.periods),
  column(offeringColumns.code, (row) => row.code),
  column(offeringColumns.mode, (row) => row.mode),
  column(offeringColumns.className, (row) => row.classKeys.map(className).join("、")),
  column(offeringColumns.teacher, (row) => row.teacher),
];

export const shownEnrolment: readonly ShownColumn<Enrolment>[] = [
  column(enrolmentColumns.studentNumber, (row) => row.studentNumber),
  column(enrolmentColumns.course, (row) => row.course),
  column(enrolmentColumns.code, (row) => row.code),
];

/** Of 質性文字描述 only that there is one: what is shown is kept with the import, and not sealed. */
export function shownScores(kind: ScoreKind): ShownColumn<ScoreRecord>[] {
  return scoreFields[kind].map(({ field, spec }) =>
    column(spec, (row: ScoreRecord) => row[field], field === "remark" ? maskText : undefined),
  );
}

/** Of 特殊身分, 原住民身分 and the like only that they are there, for the same reason. */
export function shownEntries(kind: EntryKind): ShownColumn<StudentEntry>[] {
  return [
    column(enrolmentColumns.studentNumber, (row: StudentEntry) => row.studentNumber),
    ...entryFields[kind].map(({ field, spec }) => {
      const isDay = rosterColumns[field].value === "roc-date";
      const shown = sensitiveFields.includes(field) ? maskText : isDay ? rocDay : undefined;
      return column(spec, (row: StudentEntry) => row[field] ?? null, shown);
    }),
  ];
}

function rocDay(date: string): string {
  return date === "" ? "" : formatRocDate(date);
}

export const shownPlanCourse: readonly ShownColumn<PlanCourse>[] = [
  column(planColumns.code, (row) => row.code),
  column(planColumns.name, (row) => row.name),
  column(planColumns.credits, (row) => row.credits),
  column(planColumns.modes, (row) => row.modes),
  column(planColumns.attribute, (row) => row.attribute),
];

export const shownTableEntry: readonly ShownColumn<TableEntry>[] = [
  column(codeTableColumns.code, (row) => row.code),
  column(codeTableColumns.label, (row) => row.label),
  column(codeTableColumns.types, (row) => row.types?.join(" ") ?? null),
];

export const shownSubjectEntry: readonly ShownColumn<SubjectEntry>[] = [
  column(subjectTableColumns.category, (row) => row.category),
  column(subjectTableColumns.attribute, (row) => row.attribute),
  column(subjectTableColumns.field, (row) => row.field),
  column(subjectTableColumns.code, (row) => row.code),
  column(subjectTableColumns.label, (row) => row.label),
  column(subjectTableColumns.types, (row) => row.types?.join(" ") ?? null),
];

/** The name in a class key (division|grade|name). */
export function className(key: string): string {
  return key.split("|").slice(2).join("|");
}

/** "資訊一甲（進修部 1）" from a class key. */
export function classLabel(key: string): string {
  const [division = "", grade = ""] = key.split("|");
  return `${className(key)}（${[division, grade].filter((part) => part !== "").join(" ")}）`;
}

function column<Row>(
  spec: ColumnSpec,
  value: (row: Row) => Value,
  mask: (text: string) => string = (text) => text,
): ShownColumn<Row> {
  return { header: spec.header, value, text: (row) => mask(String(value(row) ?? "")) };
}
