import { parseTerm } from "#app/domain/calendar/term.ts";
import { type DataInForce, importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { EntryKind, StudentEntry } from "#app/domain/people/student-entries.ts";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import { buildCourseRecords } from "#app/domain/rosters/making/course-records.ts";
import type { MakeableBook } from "#app/domain/rosters/making/makeable.ts";
import { buildOfficersBook } from "#app/domain/rosters/making/officers-book.ts";
import { buildScoreBook } from "#app/domain/rosters/making/score-books.ts";
import type { MakingInput } from "#app/domain/rosters/making/student-courses.ts";
import { buildStudentsBook } from "#app/domain/rosters/making/students-book.ts";
import type { StudentsInput } from "#app/domain/rosters/making/students-in-book.ts";
import type { ScoreKind } from "#app/domain/scores/score-record.ts";
import type { Batch } from "#db/queries/batches.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { findSchool } from "#db/queries/schools.ts";
import { listScores } from "#db/queries/scores.ts";
import { listStudentEntries } from "#db/queries/student-entries.ts";
import { listStudentRecords } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";

/** What a book of a batch is made from. `code`: its 名冊別. */
type Making = { batch: Batch; code: string; inForce: DataInForce };

/** Makes a book from what is in force in the batch's term; writes nothing. */
export async function buildBook(scope: SchoolScope, book: MakeableBook, making: Making): Promise<BuiltBook> {
  switch (book) {
    case "precheck":
    case "precheck-continuing":
      return buildCourseRecords(await readCourses(scope, making));
    case "scores":
    case "scores-continuing":
    case "retakes": {
      const [courses, scores] = await Promise.all([readCourses(scope, making), readScores(scope, making)]);
      return buildScoreBook(book, { ...courses, scores });
    }
    case "students": {
      const [students, statuses, elsewhere] = await Promise.all([
        readStudents(scope, making),
        readEntries(scope, making, "student-status"),
        readEntries(scope, making, "study-elsewhere"),
      ]);
      return buildStudentsBook({ ...students, statuses, elsewhere });
    }
    case "officers": {
      const [students, officers] = await Promise.all([
        readStudents(scope, making),
        readEntries(scope, making, "officers"),
      ]);
      return buildOfficersBook({ ...students, officers });
    }
  }
}

async function readCourses(scope: SchoolScope, making: Making): Promise<MakingInput> {
  const { inForce } = making;
  const [students, plans, offerings, enrolments] = await Promise.all([
    readStudents(scope, making),
    readPlanVersions(scope, inForce.planIds),
    listOfferings(scope, importIn(inForce, "offerings")),
    listEnrolments(scope, importIn(inForce, "enrolments")),
  ]);
  return { ...students, plans, offerings, enrolments };
}

async function readStudents(scope: SchoolScope, { batch, code, inForce }: Making): Promise<StudentsInput> {
  const [school, homerooms, students] = await Promise.all([
    findSchool(scope),
    listHomerooms(scope, importIn(inForce, "homerooms")),
    listStudentRecords(scope, importIn(inForce, "students")),
  ]);
  const term = parseTerm(batch.term);
  if (!school || !term) throw new Error(`No school or no term: ${batch.term}`);
  const { division, grades } = batch;
  return { homerooms, students, school: school.code, term, division, grades, code };
}

async function readScores(scope: SchoolScope, { inForce }: Making) {
  const list = (kind: ScoreKind) => listScores(scope, importIn(inForce, kind));
  const [grades, makeupCourses, retakes, transfers, repeats] = await Promise.all([
    list("grades"),
    list("makeup-courses"),
    list("retakes"),
    list("transfers"),
    list("repeats"),
  ]);
  return { grades, "makeup-courses": makeupCourses, retakes, transfers, repeats };
}

function readEntries(scope: SchoolScope, { inForce }: Making, kind: EntryKind): Promise<StudentEntry[]> {
  return listStudentEntries(scope, importIn(inForce, kind));
}
