import type { Roster } from "#app/domain/rosters/model.ts";
import type { betweenBooksRules } from "#app/domain/rosters/rules/between-books.ts";
import { classOf, student } from "./register-builder.ts";
import { context, idNumberOf, type RowValues, roster } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const [anna, bert, carl] = [idNumberOf(0), idNumberOf(1), idNumberOf(2)];
const chinese = "112070406V2640101010101";
const english = "112070406V2640101010102";

const people = roster("students", { 學生資料: [{}, {}] });
const withPeople = inSheet("scores", "學期成績", { others: [people] });
const precheck = roster("precheck", { 學期成績: [{ idNumber: anna, courseCode: chinese }] });
const withPrecheck = inSheet("students", "學生資料", { others: [precheck] });
const outcomes = inSheet("outcomes", "學期課程學習成果", { others: [precheck] });

/** The score book of the term before, whose rows are about Anna's 國語文 unless they say otherwise. */
function termBefore(...rows: readonly RowValues[]): Roster {
  return roster(
    "scores",
    { 學期成績: rows.map((row) => ({ idNumber: anna, courseCode: chinese, grade: "1", ...row })) },
    { cover: { school: "070406", schoolYear: "112", semester: "2", code: "99", row: 2, extraRows: 0 } },
  );
}
function retaken(...rows: readonly RowValues[]) {
  return inSheet("retakes", "重修成績", { earlier: [termBefore(...rows)] });
}
const retake = { idNumber: anna, originalYear: "112", originalSemester: "2", originalCode: chinese };
const late = { idNumber: anna, courseCode: chinese, dueYear: "112", dueSemester: "2" };

/** Both sheets of a book of 進修部: the term's row, and the make-up of the same course. */
function evening(term: RowValues) {
  return {
    roster: roster("scores-continuing", { 學期成績: [term], 補考成績: [{}] }),
    context: context(),
  };
}
const atMakeUp = { sheet: "補考成績", row: 2, column: "courseCode" } as const;

/** 補修 of the first row, beside what the other two sheets say. */
function lateBeside(sheets: Readonly<Record<string, readonly RowValues[]>>, others: readonly Roster[] = []) {
  return { roster: roster("scores", { 補修成績: [late], ...sheets }), context: context({ others }) };
}
const atLate = { sheet: "補修成績", row: 2, column: "courseCode" } as const;
const hosted = inSheet("students", "學生借讀資料");

/** 學生資料 with Anna in it, and 學生借讀資料 with the student of the row. */
function hostedBeside(row: RowValues) {
  return { roster: roster("students", { 學生資料: [{}], 學生借讀資料: [row] }), context: context() };
}

const noted = roster("scores", { 學期成績: [{ noteTermClass: "商二甲", noteTermSeat: "7" }] });
const data = inSheet("students", "學生資料", { others: [noted] });
const retakes = inSheet("retakes", "重修成績", { others: [precheck, noted] });
const fromYearBefore = inSheet("students", "學生資料", {
  others: [termBefore({ noteTermClass: "商一甲", noteTermSeat: "9" })],
});

export const betweenBooksCases: Readonly<Record<keyof typeof betweenBooksRules, RuleCases>> = {
  "student-not-in-data": {
    passing: withPeople.rows({}, {}),
    failing: [
      withPeople.fails("idNumber", {}, {}, {}),
      inSheet("officers", "幹部經歷紀錄", { others: [precheck, people] }).fails("idNumber", {
        idNumber: carl,
      }),
    ],
    // Whom the register does not know either is `student-unknown`.
    boundary: inSheet("scores", "學期成績", { others: [people], students: classOf(2) }).boundary(false, {
      idNumber: carl,
    }),
  },
  "data-without-courses": {
    passing: withPrecheck.rows({}),
    failing: [
      withPrecheck.fails("idNumber", {}, {}),
      inSheet("students", "學生資料", { others: [precheck], students: classOf(3) }).fails("idNumber", {
        idNumber: carl,
      }),
    ],
    boundary: inSheet("students", "學生資料", {
      others: [precheck],
      students: [student(1, { attending: false })],
    }).boundary(false, { idNumber: bert }, { idNumber: carl, studentGrade: "1" }),
  },
  "hosted-not-in-data": {
    passing: hostedBeside({ idNumber: anna }),
    failing: [
      hosted.fails("idNumber", { idNumber: anna }),
      { ...hostedBeside({ idNumber: bert }), at: { sheet: "學生借讀資料", row: 2, column: "idNumber" } },
    ],
    boundary: hosted.boundary(false, { idNumber: bert, ownSchool: "070401" }),
  },
  "makeup-of-passed": {
    passing: evening({ passed: "0", yearPassed: "0" }),
    failing: [
      { ...evening({ passed: "1", yearPassed: "1" }), at: atMakeUp },
      { ...evening({ passed: "1", yearPassed: "-1" }), at: atMakeUp },
    ],
    // The term was passed, the year was not.
    boundary: { ...evening({ passed: "1", yearPassed: "0" }), fails: false },
  },
  "retake-without-failure": {
    passing: retaken({ passed: "0" }).rows(retake),
    failing: [
      retaken({ passed: "1" }).fails("originalCode", retake),
      retaken({ passed: "0", makeUpPassed: "1" }).fails("originalCode", retake),
      retaken({ passed: "0", courseCode: english }).fails("originalCode", retake),
    ],
    // No score book of that term is at hand, or none that has the student.
    boundary: retaken({ passed: "1" }).boundary(
      false,
      { ...retake, originalSemester: "1" },
      { ...retake, idNumber: bert },
    ),
  },
  "late-of-passed": {
    passing: lateBeside({ 轉學轉科成績: [{ idNumber: anna, courseCode: chinese, passed: "0" }] }),
    failing: [
      { ...lateBeside({ 轉學轉科成績: [{ idNumber: anna, courseCode: chinese }] }), at: atLate },
      {
        ...lateBeside({}, [roster("retakes", { 重修成績: [{ ...retake, retakePassed: "1" }] })]),
        at: atLate,
      },
    ],
    // The course of this term was passed, not that of the term in which it was due.
    boundary: { ...lateBeside({ 學期成績: [{ idNumber: anna, courseCode: chinese }] }), fails: false },
  },
  "outcome-not-taken": {
    passing: outcomes.rows({ idNumber: anna, courseCode: chinese, takenSemester: "1" }),
    failing: [
      outcomes.fails("courseCode", { idNumber: anna, courseCode: english, takenSemester: "1" }),
      outcomes.fails("courseCode", {}, { idNumber: bert, courseCode: chinese, takenSemester: "1" }),
    ],
    // No book of that semester is at hand.
    boundary: outcomes.boundary(false, { idNumber: anna, courseCode: english, takenSemester: "2" }),
  },
  "class-in-other-book": {
    passing: data.rows({ className: "商二甲" }),
    failing: [
      data.fails("className", { className: "商二乙" }),
      retakes.fails("noteTermClass", { noteTermClass: "商三甲" }),
    ],
    boundary: fromYearBefore.boundary(false, { className: "商二甲" }),
  },
  "seat-in-other-book": {
    passing: data.rows({ seat: "7" }),
    failing: [data.fails("seat", { seat: "8" }), retakes.fails("noteTermSeat", { noteTermSeat: "70" })],
    boundary: data.boundary(false, { seat: "07" }),
  },
};
