import type { SegmentTables } from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import type { courseRules } from "#app/domain/rosters/rules/courses.ts";
import { plan } from "./plan-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const late = inSheet("scores", "補修成績");
const credited = inSheet("scores", "轉學轉科成績");
const retaken = inSheet("retakes", "重修成績");
const evening = inSheet("scores-continuing", "學期成績");
const outcomes = inSheet("outcomes", "學期課程學習成果");
const lateOutcomes = inSheet("outcomes", "補修課程學習成果");
const guests = inSheet("outcomes", "借讀課程學習成果");
const tables: SegmentTables = { entries: referenceTables, subjects: null };
const known = inSheet("scores", "學期成績", { tables });

/** A code of cohort 112 and 商業經營科, but for what is said; `rest` is 班群 to 科目. */
function code({ cohort = "112", school = "070406", type = "V", rest = "01010101" } = {}): string {
  return `${cohort}${school}${type}26401${rest}`;
}
const chinese = code();
const english = code({ rest: "01010102" });

export const courseCases: Readonly<Record<keyof typeof courseRules, RuleCases>> = {
  "code-other-school": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", {}, { courseCode: code({ school: "070401" }) }),
      retaken.fails("originalCode", { originalCode: code({ school: "07040A" }) }),
    ],
    // What a transfer student brings along stays under the other school's code.
    boundary: credited.boundary(false, { courseCode: code({ school: "070401" }) }),
  },
  "cohort-later": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", { courseCode: code({ cohort: "114" }) }),
      outcomes.fails("courseCode", {}, { courseCode: code({ cohort: "212" }) }),
    ],
    boundary: term.boundary(false, { courseCode: code({ cohort: "113" }), grade: "1" }),
  },
  "cohort-grade": {
    passing: term.rows(
      { courseCode: code({ cohort: "113" }), grade: "1" },
      { courseCode: chinese, grade: "2" },
    ),
    failing: [
      term.fails("courseCode", { courseCode: chinese, grade: "2" }, { courseCode: chinese, grade: "1" }),
      outcomes.fails("courseCode", { courseCode: code({ cohort: "111" }), grade: "2" }),
    ],
    boundary: term.boundary(false, { courseCode: code({ cohort: "111" }), grade: "3" }),
  },
  "original-grade": {
    passing: late.rows({ dueYear: "112", courseCode: chinese, grade: "1" }),
    failing: [
      late.fails("courseCode", { dueYear: "112", courseCode: chinese, grade: "2" }),
      retaken.fails("originalCode", { originalYear: "113", originalCode: chinese, originalGrade: "1" }),
      credited.fails("courseCode", { matchedYear: "111", courseCode: chinese, matchedGrade: "1" }),
    ],
    boundary: retaken.boundary(false, { originalYear: "113", originalCode: chinese, originalGrade: "2" }),
  },
  "code-not-submitted": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", { courseCode: code({ rest: "08010101" }) }),
      outcomes.fails("courseCode", { courseCode: code({ rest: "09010101" }) }),
      inSheet("scores", "學期成績", {
        plans: [plan([{ code: code({ rest: "09010101" }), attribute: "9101" }])],
      }).fails("courseCode", { courseCode: code({ rest: "09010101" }) }),
    ],
    // 課程屬性 of the plan says D, which the code does not.
    boundary: inSheet("scores", "學期成績", {
      plans: [plan([{ code: code({ rest: "09010101" }), attribute: "9D01" }])],
    }).boundary(
      false,
      { courseCode: code({ rest: "090D0101" }) },
      { courseCode: code({ rest: "09010101" }) },
    ),
  },
  "code-division": {
    passing: evening.rows({ courseCode: code({ type: "C" }) }),
    failing: [
      evening.fails("courseCode", {}, { courseCode: chinese }),
      term.fails("courseCode", { courseCode: code({ type: "C" }) }),
      inSheet("precheck", "學期成績").fails("courseCode", { courseCode: code({ type: "C" }) }),
    ],
    // 實用技能學程(夜)
    boundary: evening.boundary(false, { courseCode: code({ type: "F" }) }),
  },
  "code-segment": {
    passing: known.rows({ courseCode: chinese }),
    failing: [
      known.fails("courseCode", { courseCode: code({ type: "X" }) }),
      known.fails("courseCode", { courseCode: chinese }, { courseCode: code({ rest: "0Z010101" }) }),
    ],
    // Letters are the school's own 班群; 科別 and 領域 are not among these tables.
    boundary: known.boundary(false, { courseCode: code({ rest: "Q101ZZ01" }) }),
  },
  "code-two-names": {
    passing: term.rows(
      { courseCode: chinese, courseName: "國語文" },
      { courseCode: english, courseName: "英語文" },
      { courseCode: chinese, courseName: "國語文" },
    ),
    failing: [
      term.fails(
        "courseName",
        { courseCode: chinese, courseName: "國語文" },
        { courseCode: chinese, courseName: "英語文" },
      ),
      outcomes.fails(
        "courseName",
        { courseCode: english, courseName: "英語文Ⅱ" },
        { courseCode: english, courseName: "英語文Ⅱ" },
        { courseCode: english, courseName: "英語文Ⅰ" },
      ),
    ],
    // Only the spelling differs, which is `name-spelling`.
    boundary: term.boundary(
      false,
      { courseCode: english, courseName: "英語文Ⅰ" },
      { courseCode: english, courseName: "英語文I" },
    ),
  },
  "name-spelling": {
    passing: term.rows({ courseName: "數學A" }, { courseName: "數學A" }),
    failing: [
      term.fails(
        "courseName",
        { courseCode: chinese, courseName: "數學A" },
        { courseCode: english, courseName: "數學Ａ" },
      ),
      guests.fails("hostName", { hostName: "程式設計" }, {}, { hostName: "程式 設計" }),
    ],
    boundary: term.boundary(
      false,
      { courseCode: chinese, courseName: "數學A" },
      { courseCode: english, courseName: "數學B" },
    ),
  },
  "code-two-credits": {
    passing: term.rows({ courseCode: chinese, credits: "4" }, { courseCode: english, credits: "2" }),
    failing: [
      term.fails(
        "credits",
        { courseCode: chinese, credits: "4" },
        { courseCode: chinese, credits: "4" },
        { courseCode: chinese, credits: "3" },
      ),
      evening.fails("periods", { periods: "2" }, { periods: "1" }),
    ],
    // One code has other credits in another grade or semester; 4 and 4.0 are one number.
    boundary: late.boundary(
      false,
      { courseCode: chinese, dueSemester: "1", credits: "4" },
      { courseCode: chinese, dueSemester: "2", credits: "3" },
      { courseCode: chinese, dueSemester: "1", credits: "4.0" },
    ),
  },
  "original-term-later": {
    passing: late.rows({ dueYear: "112", dueSemester: "2" }),
    failing: [
      late.fails("dueYear", { dueYear: "113", dueSemester: "2" }),
      retaken.fails("originalYear", {}, { originalYear: "114", originalSemester: "1" }),
      lateOutcomes.fails("dueYear", { dueYear: "114", dueSemester: "1" }),
    ],
    boundary: credited.boundary(false, { matchedYear: "113", matchedSemester: "1" }),
  },
  "original-term-same": {
    passing: late.rows({ dueYear: "112", dueSemester: "2" }),
    failing: [
      late.fails("dueYear", { dueYear: "113", dueSemester: "1" }),
      retaken.fails("originalYear", {}, { originalYear: "113", originalSemester: "1" }),
    ],
    // A yearly book is about both semesters: only the second is its last.
    boundary: lateOutcomes.boundary(false, { dueYear: "113", dueSemester: "1" }),
  },
};
