import type { Term } from "#app/domain/calendar/term.ts";
import { enrolmentColumns } from "#app/domain/course-codes/enrolment-columns.ts";
import type { Enrolment } from "#app/domain/course-codes/model.ts";
import { nearNameFinder } from "./near-names.ts";
import type { RawFile } from "./raw-file.ts";
import { isOfTerm, readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { refuseOtherTerm } from "./refuse-table.ts";
import { studentReader } from "./student-reader.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";

/**
 * Enrolments of a term: known students in known offerings. A repeated student and course is accepted and kept, since that is a
 * fault which the comparison reports.
 */
export function parseEnrolments(
  file: RawFile,
  {
    term,
    students,
    offerings,
  }: { term: Term; students: readonly { number: string }[]; offerings: readonly { course: string }[] },
  mapping: HeaderMapping = {},
): TableOutcome<Enrolment> {
  const reader = studentReader(students);
  const courses = new Set(offerings.map(({ course }) => course));
  const nearCourses = nearNameFinder(courses);
  const outcome = readTable(file, {
    kind: "enrolments",
    columns: enrolmentColumns,
    mapping,
    read(row): Enrolment | null {
      if (!isOfTerm(row, term)) return null;
      readRequired(row, "studentNumber");
      const course = readRequired(row, "course");
      const studentNumber = reader.read(row);
      const known = course !== null && courses.has(course);
      if (course !== null && !known) {
        row.reject("unknown-course", "course", { near: nearCourses(course).join("、") });
      }
      if (!known || studentNumber === null) return null;
      return { studentNumber, course, code: row.textOrNull("code") };
    },
  });
  return refuseOtherTerm(file, reader.noted(outcome), term);
}
