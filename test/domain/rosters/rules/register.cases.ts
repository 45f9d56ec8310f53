import type { registerRules } from "#app/domain/rosters/rules/register.ts";
import { classOf, student } from "./register-builder.ts";
import { idNumberOf } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const known = { students: classOf(3) };
const term = inSheet("scores", "學期成績", known);
const people = inSheet("students", "學生資料", known);
const officers = inSheet("officers", "幹部經歷紀錄", known);
const gone = { students: [student(0), student(1, { attending: false })] };
const [first, second, stranger] = [idNumberOf(0), idNumberOf(1), idNumberOf(9)];

/** A class of three in grade 2, one in grade 1, and one of the evening. */
const whole = {
  students: [
    ...classOf(3),
    ...classOf(2, { className: "商一甲", grade: 1 }, 3),
    ...classOf(2, { className: "夜二甲", division: "進修部" }, 5),
  ],
};

export const registerCases: Readonly<Record<keyof typeof registerRules, RuleCases>> = {
  "student-unknown": {
    passing: term.rows({}, {}, {}),
    failing: [
      term.fails("idNumber", {}, { idNumber: stranger }),
      officers.fails("idNumber", { idNumber: stranger }),
    ],
    // That it is not in upper case is a fault of its own.
    boundary: term.boundary(false, { idNumber: first.toLowerCase() }),
  },
  "birth-date-differs": {
    passing: term.rows({ birthDate: "0970305" }),
    failing: [
      term.fails("birthDate", { birthDate: "0970306" }),
      people.fails("birthDate", {}, { birthDate: "0960305" }),
    ],
    // What is no date, or no day, is a fault of its own.
    boundary: term.boundary(false, { birthDate: "970305" }, { birthDate: "0970230" }),
  },
  "note-name-differs": {
    passing: term.rows({ noteName: "王小明" }),
    failing: [
      term.fails("noteName", { noteName: "王小銘" }),
      inSheet("retakes", "重修成績", known).fails("noteName", {}, { noteName: "李小明" }),
    ],
    boundary: term.boundary(false, { noteName: "" }, { noteName: "王 小明" }),
  },
  "note-number-differs": {
    passing: term.rows({ noteTermNumber: "112001" }),
    failing: [
      term.fails("noteTermNumber", { noteTermNumber: "112002" }),
      term.fails("noteTermNumber", {}, { noteTermNumber: "12001" }),
    ],
    boundary: term.boundary(false, { noteTermNumber: "１１２００１" }),
  },
  "note-class-differs": {
    passing: term.rows({ noteTermClass: "商二甲" }),
    failing: [
      term.fails("noteTermClass", { noteTermClass: "商二乙" }),
      term.fails("noteTermClass", {}, { noteTermClass: "201" }),
    ],
    boundary: term.boundary(false, { idNumber: stranger, noteTermClass: "商二乙" }),
  },
  "note-seat-differs": {
    passing: term.rows({ noteTermSeat: "1" }),
    failing: [
      term.fails("noteTermSeat", { noteTermSeat: "2" }),
      term.fails("noteTermSeat", {}, { noteTermSeat: "20" }),
    ],
    boundary: term.boundary(false, { noteTermSeat: "01" }),
  },
  "class-name-differs": {
    passing: people.rows({ className: "商二甲" }),
    failing: [
      people.fails("className", { className: "商二乙" }),
      people.fails("className", {}, { className: "商二" }),
    ],
    boundary: people.boundary(false, { className: "商二甲 " }),
  },
  "seat-differs": {
    passing: people.rows({ seat: "1" }, { seat: "2" }),
    failing: [people.fails("seat", { seat: "3" }), people.fails("seat", {}, { seat: "1" })],
    boundary: inSheet("students", "學生資料", { students: [student(0, { seat: null })] }).boundary(false, {
      seat: "40",
    }),
  },
  "student-grade-differs": {
    passing: people.rows({ studentGrade: "2" }),
    failing: [
      people.fails("studentGrade", { studentGrade: "1" }),
      people.fails("studentGrade", {}, { studentGrade: "3" }),
    ],
    boundary: people.boundary(false, { studentGrade: "4" }),
  },
  "course-grade-differs": {
    passing: term.rows({ grade: "2" }),
    failing: [
      term.fails("grade", { grade: "1" }),
      inSheet("precheck", "學期成績", known).fails("grade", {}, { grade: "3" }),
    ],
    // What is taken late is of an earlier grade.
    boundary: inSheet("scores", "補修成績", known).boundary(false, { grade: "1" }),
  },
  "student-not-attending": {
    passing: inSheet("scores", "學期成績", gone).rows({ idNumber: first }),
    failing: [
      inSheet("scores", "學期成績", gone).fails("idNumber", { idNumber: second }),
      inSheet("precheck", "學期成績", gone).fails("idNumber", {}, { idNumber: second }),
    ],
    boundary: inSheet("outcomes", "學期課程學習成果", gone).boundary(false, { idNumber: second }),
  },
  "student-missing": {
    passing: inSheet("students", "學生資料", whole).rows({}, {}, {}),
    failing: [
      { ...people.rows({}, {}), at: { sheet: "學生資料", row: null, column: null } },
      {
        ...inSheet("scores", "學期成績", whole).rows({ idNumber: second }),
        at: { sheet: "學期成績", row: null, column: null },
      },
    ],
    boundary: inSheet("students", "學生資料", gone).boundary(false, { idNumber: first }),
  },
};
