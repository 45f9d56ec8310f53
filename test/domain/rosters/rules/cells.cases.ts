import type { cellRules } from "#app/domain/rosters/rules/cells.ts";
import { idNumberOf } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const late = inSheet("scores", "補修成績");
const credited = inSheet("scores", "轉學轉科成績");
const retake = inSheet("retakes", "重修成績");
const reread = inSheet("retakes", "重讀成績");
const students = inSheet("students", "學生資料");
const hosted = inSheet("students", "學生借讀資料");
const officers = inSheet("officers", "幹部經歷紀錄");
const service = inSheet("performances", "服務學習紀錄");
const programme = "112070406V264010";

export const cellCases: Readonly<Record<keyof typeof cellRules, RuleCases>> = {
  "id-number-case": {
    passing: term.rows({ idNumber: "A123456789" }),
    failing: [
      term.fails("idNumber", { idNumber: "a123456789" }),
      hosted.fails("idNumber", { idNumber: "Ac01234567" }),
    ],
    boundary: term.boundary(false, { idNumber: "AC01234567" }),
  },
  "id-number-form": {
    passing: term.rows(
      { idNumber: "A123456789" },
      { idNumber: "AC01234567" },
      { idNumber: "A800000014" },
      { idNumber: "a123456788" },
    ),
    failing: [
      term.fails("idNumber", { idNumber: "A12345678" }),
      term.fails("idNumber", {}, { idNumber: "Ａ123456789" }),
      term.fails("idNumber", { idNumber: "A323456789" }),
      term.fails("idNumber", { idNumber: "AE01234567" }),
    ],
    boundary: term.boundary(true, { idNumber: "A1234567890" }),
  },
  "date-form": {
    passing: term.rows({ birthDate: "0970305" }),
    failing: [
      term.fails("birthDate", { birthDate: "97/03/05" }),
      service.fails("to", { to: "20241220" }),
      service.fails("from", { from: "113091O" }),
    ],
    boundary: term.boundary(true, { birthDate: "970305" }),
  },
  "date-impossible": {
    passing: term.rows({ birthDate: "0970305" }, { birthDate: "97/13/05" }),
    failing: [
      term.fails("birthDate", { birthDate: "0971305" }),
      service.fails("from", { from: "1130931" }),
      term.fails("birthDate", { birthDate: "0960229" }),
    ],
    boundary: term.boundary(false, { birthDate: "0970229" }),
  },
  "code-length": {
    passing: term.rows({ courseCode: `${programme}1010101` }),
    failing: [
      term.fails("courseCode", { courseCode: programme }),
      retake.fails("originalCode", { originalCode: `${programme}10101010` }),
    ],
    boundary: term.boundary(true, { courseCode: `${programme}101010` }),
  },
  "code-characters": {
    passing: term.rows({ courseCode: `${programme}1010101` }, { courseCode: "112" }),
    failing: [
      term.fails("courseCode", { courseCode: `${programme}10101o1` }),
      term.fails("courseCode", { courseCode: `1I2${programme.slice(3)}1010101` }),
      term.fails("courseCode", { courseCode: `${programme}101-101` }),
    ],
    boundary: term.boundary(false, { courseCode: `${programme}7D2FZZZ` }),
  },
  "grade-form": {
    passing: term.rows({ grade: "1" }, { grade: "2" }),
    failing: [
      term.fails("grade", { grade: "6" }),
      students.fails("studentGrade", { studentGrade: "二" }),
      retake.fails("originalGrade", { originalGrade: "0" }),
      term.fails("grade", { grade: "4" }),
    ],
    boundary: term.boundary(false, { grade: "3" }),
  },
  "school-year-form": {
    passing: late.rows({ dueYear: "112" }),
    failing: [
      late.fails("dueYear", { dueYear: "2023" }),
      retake.fails("originalYear", { originalYear: "112學年" }),
    ],
    boundary: late.boundary(false, { dueYear: "99" }),
  },
  "semester-form": {
    passing: late.rows({ dueSemester: "1" }),
    failing: [
      late.fails("dueSemester", { dueSemester: "0" }),
      retake.fails("originalSemester", { originalSemester: "上" }),
      late.fails("dueSemester", { dueSemester: "3" }),
    ],
    boundary: late.boundary(false, { dueSemester: "2" }),
  },
  "whole-number-form": {
    passing: students.rows({ seat: "1" }, { seat: "02" }),
    failing: [students.fails("seat", { seat: "甲" }), students.fails("seat", { seat: "1.5" })],
    boundary: students.boundary(true, { seat: "-1" }),
  },
  "amount-form": {
    passing: term.rows({ credits: "2" }, { credits: "1.5" }),
    failing: [
      term.fails("credits", { credits: "T" }),
      service.fails("hours", { hours: "8小時" }),
      term.fails("credits", { credits: "-1" }),
    ],
    boundary: term.boundary(false, { credits: "0" }),
  },
  "score-form": {
    passing: term.rows({ termScore: "72.5" }, { termScore: "-1", passed: "-1", counted: "3" }),
    failing: [
      term.fails("termScore", { termScore: "缺考" }),
      retake.fails("retakeScore", { retakeScore: "7.2e1" }),
      term.fails("makeUpScore", { makeUpScore: "60分" }),
      term.fails("termScore", { termScore: "８０" }),
    ],
    boundary: term.boundary(true, { termScore: "80." }),
  },
  "score-range": {
    passing: term.rows({ termScore: "0", passed: "0" }, { termScore: "-1" }),
    failing: [
      term.fails("termScore", { termScore: "101" }),
      term.fails("makeUpScore", { makeUpScore: "-2" }),
      term.fails("termScore", { termScore: "100.01" }),
      term.fails("termScore", { termScore: "-0.5" }),
    ],
    boundary: term.boundary(false, { termScore: "100" }),
  },
  "passed-form": {
    passing: term.rows({ passed: "1" }, { passed: "0", termScore: "50" }),
    failing: [
      term.fails("passed", { passed: "Y" }),
      late.fails("makeUpPassed", { makeUpPassed: "是" }),
      term.fails("passed", { passed: "2" }),
    ],
    boundary: term.boundary(false, { termScore: "-1", passed: "-1" }),
  },
  "counted-form": {
    passing: term.rows({ counted: "1" }, { counted: "2" }),
    failing: [
      term.fails("counted", { counted: "0" }),
      inSheet("scores-continuing", "學期成績").fails("countedHours", { countedHours: "採計" }),
      term.fails("counted", { counted: "4" }),
    ],
    boundary: term.boundary(false, { counted: "3" }),
  },
  "identity-form": {
    passing: credited.rows({ identity: "1" }, { identity: "5" }),
    failing: [
      credited.fails("identity", { identity: "4" }),
      credited.fails("identity", {}, { identity: "0" }),
    ],
    boundary: credited.boundary(false, { identity: "7" }),
  },
  "reread-mark-form": {
    passing: reread.rows({ rereadMark: "2" }),
    failing: [
      reread.fails("rereadMark", { rereadMark: "3" }),
      reread.fails("rereadMark", {}, { rereadMark: "列抵" }),
    ],
    boundary: reread.boundary(false, { rereadMark: "1" }),
  },
  "way-form": {
    passing: late.rows({ lateWay: "1" }),
    failing: [late.fails("lateWay", { lateWay: "專班" }), retake.fails("retakeWay", { retakeWay: "4" })],
    boundary: late.boundary(false, { lateWay: "3" }),
  },
  "officer-level-form": {
    passing: officers.rows({ officerLevel: "1" }),
    failing: [
      officers.fails("officerLevel", { officerLevel: "4" }),
      inSheet("performances", "幹部經歷暨事蹟紀錄").fails("officerLevel", { officerLevel: "班級" }),
    ],
    boundary: officers.boundary(false, { officerLevel: "3" }),
  },
  "school-code-form": {
    passing: hosted.rows({ hostSchool: "351B09", idNumber: idNumberOf(3) }),
    failing: [
      hosted.fails("hostSchool", { hostSchool: "彰化高商" }),
      hosted.fails("ownSchool", { ownSchool: "70406" }),
    ],
    boundary: hosted.boundary(true, { hostSchool: "0704060" }),
  },
};
