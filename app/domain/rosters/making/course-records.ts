import { onceFor } from "../../tables/once-for.ts";
import { amountOf } from "../course-division.ts";
import { bookRows } from "./book-rows.ts";
import { type BuiltBook, coverOf } from "./built-book.ts";
import { type MakingInput, studentCourses } from "./student-courses.ts";
import { personCells } from "./students-in-book.ts";

const sheet = "學期成績";
/** A student has many courses. */
const personOf = onceFor(personCells);

/**
 * 預檢_修課紀錄名冊 from the term's enrolments: one row each of the division and the grades, under the 報部科目名稱 where the
 * school keeps one, with credits by day and periods in 進修部. The code is the one that counts in the comparison.
 */
export function buildCourseRecords(input: MakingInput): BuiltBook {
  const { division, enrolments } = input;
  const book = division === "day" ? "precheck" : "precheck-continuing";
  const amount = division === "day" ? "credits" : "periods";
  const courses = studentCourses(input);
  const into = bookRows(book, coverOf(book, input));
  for (const enrolment of enrolments) {
    const taken = courses.taken(enrolment);
    if ("reason" in taken) {
      const { studentNumber, course } = enrolment;
      into.leave({ sheet, studentNumber, course, ...taken });
      continue;
    }
    const { student, offering, code } = taken;
    into.put(sheet, {
      ...personOf(student.person),
      courseCode: code ?? "",
      courseName: offering.reportedName ?? offering.subject,
      grade: String(student.grade),
      [amount]: amountOf(offering, amount),
    });
  }
  return into.built(enrolments.length);
}
