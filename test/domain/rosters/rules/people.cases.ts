import type { peopleRules } from "#app/domain/rosters/rules/people.ts";
import type { rowRules } from "#app/domain/rosters/rules/rows.ts";
import { context, idNumberOf, roster } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const students = inSheet("students", "學生資料");
const hosted = inSheet("students", "學生借讀資料");
const service = inSheet("performances", "服務學習紀錄");
const dialect = { indigenousDialect: "0101", indigenousYear: "112", indigenousValidTo: "1200101" } as const;
const anna = idNumberOf(7);

/** One student in two sheets of 學生成績名冊, born on these days. */
function bornTwice(first: string, second: string) {
  return {
    roster: roster("scores", {
      學期成績: [{ idNumber: anna, birthDate: first }],
      補修成績: [{}, { idNumber: anna, birthDate: second }],
    }),
    context: context(),
  };
}

export const peopleCases: Readonly<Record<keyof typeof peopleRules, RuleCases>> = {
  "id-number-check-digit": {
    passing: term.rows(
      { idNumber: "A123456789" },
      { idNumber: "AC01234567" },
      { idNumber: "A800000014" },
      { idNumber: "A12345678" },
    ),
    failing: [
      term.fails("idNumber", { idNumber: "A123456788" }),
      term.fails("idNumber", { idNumber: "AC01234568" }),
      term.fails("idNumber", { idNumber: "A800000015" }),
      hosted.fails("idNumber", {}, { idNumber: "A223456789" }),
      term.fails("idNumber", { idNumber: "A123456788" }, { idNumber: "A123456788", courseName: "數學" }),
    ],
    boundary: term.boundary(false, { idNumber: "a123456789" }),
  },
  "id-number-two-birth-dates": {
    passing: bornTwice("0970305", "0970305"),
    failing: [
      { ...bornTwice("0970305", "0970306"), at: { sheet: "補修成績", row: 3, column: "birthDate" } },
      term.fails(
        "birthDate",
        { idNumber: anna },
        { idNumber: idNumberOf(8), birthDate: "0970101" },
        { idNumber: anna, birthDate: "0970101" },
      ),
    ],
    boundary: term.boundary(false, { idNumber: anna }, { idNumber: anna, birthDate: "" }),
  },
  "student-young": {
    passing: term.rows({ birthDate: "0970901" }),
    failing: [
      term.fails("birthDate", { birthDate: "1120305" }),
      inSheet("students", "學生資料", { term: { schoolYear: 113, semester: 2 } }).fails("birthDate", {
        birthDate: "1010202",
      }),
      term.fails("birthDate", { birthDate: "1000802" }),
    ],
    boundary: term.boundary(false, { birthDate: "1000801" }),
  },
  "student-old": {
    passing: term.rows({ birthDate: "0900101" }),
    failing: [
      term.fails("birthDate", { birthDate: "0470305" }),
      students.fails("birthDate", {}, { birthDate: "0870801" }),
    ],
    boundary: term.boundary(false, { birthDate: "0870802" }),
  },
  "seat-shared": {
    passing: students.rows(
      { seat: "5", className: "商二甲" },
      { seat: "5", className: "商二乙" },
      { seat: "5", className: "商二甲", division: "2" },
    ),
    failing: [
      students.fails("seat", { seat: "5" }, { seat: "5" }),
      term.fails("noteTermSeat", {}, { noteTermSeat: "9" }, { noteTermSeat: "9" }),
    ],
    boundary: term.boundary(
      false,
      { idNumber: anna, noteTermSeat: "5" },
      { idNumber: anna, noteTermSeat: "5", courseName: "數學" },
    ),
  },
  "host-school-own": {
    passing: hosted.rows({ ownSchool: "070406", hostSchool: "070401" }),
    failing: [
      hosted.fails("hostSchool", { ownSchool: "070406", hostSchool: "070406" }),
      hosted.fails("hostSchool", {}, { ownSchool: "070401", hostSchool: "070401" }),
    ],
    boundary: hosted.boundary(false, { ownSchool: "", hostSchool: "" }),
  },
  "experimental-class-unnamed": {
    passing: students.rows({ className: "實驗二甲", experimentalClass: "國際實驗班" }),
    failing: [
      students.fails("experimentalClass", { className: "數理實驗班" }),
      students.fails("experimentalClass", {}, { classKind: "實驗班" }),
    ],
    boundary: students.boundary(false, { className: "商二甲", experimentalClass: "" }),
  },
  "indigenous-half": {
    passing: students.rows({}, { indigenousGroup: "01", indigenousIdentity: "1" }),
    failing: [
      students.fails("indigenousIdentity", { indigenousGroup: "01" }),
      students.fails("indigenousGroup", { indigenousIdentity: "1" }),
    ],
    boundary: students.boundary(false, { ...dialect, indigenousGroup: "", indigenousIdentity: "" }),
  },
  "indigenous-language-half": {
    passing: students.rows({}, dialect),
    failing: [
      students.fails("indigenousYear", { ...dialect, indigenousYear: "" }),
      students.fails("indigenousValidTo", { ...dialect, indigenousValidTo: "" }),
      students.fails("indigenousDialect", { indigenousYear: "112" }),
    ],
    boundary: students.boundary(false, { indigenousGroup: "01", indigenousIdentity: "1" }),
  },
};

export const rowCases: Readonly<Record<keyof typeof rowRules, RuleCases>> = {
  "row-twice": {
    passing: term.rows({ idNumber: anna }, { idNumber: idNumberOf(8) }),
    failing: [
      term.fails("courseCode", { idNumber: anna }, {}, { idNumber: anna, termScore: "80" }),
      students.fails(null, { idNumber: anna }, { idNumber: anna, className: "商二乙" }),
    ],
    boundary: term.boundary(
      false,
      { idNumber: anna, noteTermSeat: "1", noteNextSeat: "1" },
      {
        idNumber: anna,
        noteTermSeat: "1",
        noteNextSeat: "1",
      },
    ),
  },
  "row-copied": {
    passing: service.rows({ idNumber: anna, hours: "4" }, { idNumber: anna, hours: "8" }),
    failing: [
      service.fails(null, { idNumber: anna }, {}, { idNumber: anna }),
      term.fails(
        "courseCode",
        { idNumber: anna, noteTermSeat: "1", noteNextSeat: "1" },
        { idNumber: anna, noteTermSeat: "1", noteNextSeat: "1" },
      ),
    ],
    boundary: term.boundary(
      false,
      { idNumber: anna, noteTermSeat: "1", noteNextSeat: "1" },
      { idNumber: anna, noteTermSeat: "1", noteNextSeat: "2" },
    ),
  },
};
