import type { Doubt, Standing } from "#app/domain/grade-checks/check-results.ts";
import type { ClassReminder } from "#app/domain/grade-checks/reminders.ts";
import type { Completion } from "#app/domain/grade-checks/round-classes.ts";
import { dayAndTimeInTaipei } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { Cell, SheetModel, WorkbookModel } from "../sheet.ts";
import { type WorkbookFacts, workbookProperties } from "./facts.ts";

/** How far a class is in a round. */
export type CheckedClass = Completion & { name: string; grade: number; teacher: string | null };

export function checkClassesSheet(classes: readonly CheckedClass[], language: Language): SheetModel {
  const { columns, round } = wordsIn(language).gradeCheckPages;
  return {
    name: round.classesFile,
    columns: [
      { title: columns.class, kind: "text", width: 14 },
      { title: columns.grade, kind: "integer", width: 8 },
      { title: columns.teacher, kind: "text", width: 14 },
      { title: columns.toCheck, kind: "integer", width: 10 },
      { title: columns.checked, kind: "integer", width: 10 },
      { title: columns.correct, kind: "integer", width: 10 },
      { title: columns.doubt, kind: "integer", width: 10 },
      { title: columns.missing, kind: "integer", width: 10 },
    ],
    rows: classes.map(({ name, grade, teacher, toCheck, checked, correct, doubt, missing }): Cell[] => [
      ...[name, grade, teacher, toCheck, checked, correct, doubt, missing],
    ]),
  };
}

/** A student and where they stand; `at` UTC; `doubts` null: not for who has the list made. */
export type CheckedStudent = {
  className: string;
  seat: number | null;
  number: string;
  name: string;
  standing: Standing;
  at: string | null;
  by: string | null;
  doubts: readonly Doubt[] | null;
};

export function checkStudentsSheet(students: readonly CheckedStudent[], language: Language): SheetModel {
  const words = wordsIn(language);
  const { columns, students: own } = words.gradeCheckPages;
  return {
    name: own.title,
    columns: [
      { title: columns.class, kind: "text", width: 14 },
      { title: columns.seat, kind: "integer", width: 6 },
      { title: columns.number, kind: "text", width: 12 },
      { title: columns.name, kind: "text", width: 14 },
      { title: columns.standing, kind: "text", width: 10 },
      { title: columns.doubts, kind: "text", width: 48 },
      { title: columns.at, kind: "text", width: 18 },
      { title: columns.by, kind: "text", width: 14 },
    ],
    rows: students.map(({ className, seat, number, name, standing, at, by, doubts }): Cell[] => [
      ...[className, seat, number, name, words.gradeChecks.standings[standing]],
      (doubts ?? []).map((one) => own.doubt(one.course ?? own.anyCourse, one.words)).join("\n"),
      at === null ? null : dayAndTimeInTaipei(at).join(" "),
      by,
    ]),
  };
}

/** Who has not checked: a sheet for every class. */
export function checkRemindersWorkbook(
  classes: readonly ClassReminder[],
  facts: WorkbookFacts,
): WorkbookModel {
  const { reminders, sheets } = wordsIn(facts.language).gradeCheckFiles;
  return {
    properties: workbookProperties(facts, (term) => `${term} ${reminders.title}`),
    sheets: classes.map(({ className, missing }) => ({
      name: className,
      columns: [
        { title: sheets.list.seat, kind: "integer", width: 8 },
        { title: sheets.list.number, kind: "text", width: 14 },
        { title: sheets.list.name, kind: "text", width: 16 },
        { title: sheets.list.note, kind: "text", width: 32 },
      ],
      rows: missing.map(({ seat, number, name }): Cell[] => [seat, number, name, null]),
    })),
  };
}
