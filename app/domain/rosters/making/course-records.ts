import { formatRocCompact } from "../../calendar/roc-date.ts";
import { courseCodeLength } from "../../course-codes/code.ts";
import { countsPeriods } from "../../course-codes/course-words.ts";
import type { ComparisonInput, Offering } from "../../course-codes/model.ts";
import { countingCode, type Placed, placeStudents } from "../../course-codes/placing.ts";
import { currentPlans } from "../../course-codes/plan.ts";
import type { StudentRecord } from "../../people/student.ts";
import type { BookDivision } from "../books.ts";
import { notSubmittedCodes } from "../not-submitted.ts";
import {
  type BuiltBook,
  coverOf,
  filledBook,
  type LeftOut,
  type LeftOutReason,
  type RowValues,
} from "./built-book.ts";

export type CourseRecordsInput = Omit<ComparisonInput, "students" | "tables"> & {
  students: readonly StudentRecord[];
  division: Exclude<BookDivision, null>;
  grades: readonly number[];
  /** 名冊別 in use. */
  code: string;
};

/**
 * 預檢_修課紀錄名冊 from the term's enrolments: one row each of the division and the grades, under the 報部科目名稱 where the
 * school keeps one, with credits by day and periods in 進修部. The code is the one that counts in the comparison.
 */
export function buildCourseRecords(input: CourseRecordsInput): BuiltBook {
  const { division, grades, school, term } = input;
  const book = division === "day" ? "precheck" : "precheck-continuing";
  const amount = division === "day" ? "credits" : "periods";
  const students = placeStudents({ ...input, tables: noTables }, currentPlans(input.plans));
  const records = new Map(input.students.map((student) => [student.number, student]));
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(input.homerooms.map(({ key, programme }) => [key, programme]));
  const staysOut = notSubmittedCodes(input.plans);
  const [rows, gaps, leftOut]: [RowValues[], RowValues[], LeftOut[]] = [[], [], []];

  for (const enrolment of input.enrolments) {
    const { studentNumber, course } = enrolment;
    const leave = (reason: LeftOutReason, code: string | null) =>
      leftOut.push({ studentNumber, course, code, reason });
    const [placed, person, offering] = [
      students.get(studentNumber),
      records.get(studentNumber),
      offerings.get(course),
    ];
    if (!placed || !person || !offering) {
      leave("unresolved", enrolment.code);
      continue;
    }
    const code = countingCode(enrolment, offering, placed, (key) => programmes.get(key) ?? null);
    const grade = placed.student.grade ?? placed.homeroom.grade;
    if (divisionOf(code, placed) !== division) leave("other-division", code);
    else if (!grades.includes(grade)) leave("other-grade", code);
    else if (code !== null && staysOut(code)) leave("not-submitted", code);
    else {
      const row = {
        idNumber: person.idNumber,
        birthDate: formatRocCompact(person.birthDate),
        courseCode: code ?? "",
        courseName: offering.reportedName ?? offering.subject,
        grade: String(grade),
        [amount]: amountOf(offering, amount),
      };
      (code === null ? gaps : rows).push(row);
    }
  }
  const cover = coverOf(book, { school, term, code: input.code });
  return {
    roster: filledBook(book, cover, () => rows),
    withoutCodes: filledBook(book, cover, () => gaps),
    leftOut,
    records: input.enrolments.length,
  };
}

const noTables = { entries: {}, subjects: null };

/** A course is of 進修部 by its own code; one without a code by the programme or the division of whoever takes it. */
function divisionOf(code: string | null, { standing, homeroom }: Placed): Exclude<BookDivision, null> {
  const decides = code !== null && code.length === courseCodeLength ? code : standing.programme;
  if (decides !== null) return countsPeriods(decides) ? "continuing" : "day";
  return homeroom.division?.includes("進修") ? "continuing" : "day";
}

function amountOf(offering: Offering, amount: "credits" | "periods"): string {
  const number = amount === "credits" ? offering.credits : (offering.periods ?? offering.credits);
  return number === null ? "" : String(number);
}
