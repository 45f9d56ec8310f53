import { parseTerm } from "#app/domain/calendar/term.ts";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import { type DataInForce, importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { type CheckBasis, checkBasis } from "#app/domain/rosters/check-basis.ts";
import type { CheckContext, RegisteredStudent } from "#app/domain/rosters/model.ts";
import { termNumber } from "#app/domain/rosters/sheet-course.ts";
import { listSubmittedBooks, type SubmittedBook } from "#db/queries/batch-submissions.ts";
import type { Batch } from "#db/queries/batches.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { listCurrentRosters } from "#db/queries/rosters.ts";
import { findSchool } from "#db/queries/schools.ts";
import { listStudentRecords } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTables } from "../comparison-input.ts";
import { readStoredRoster, readStoredRosters } from "./stored-roster.ts";

const scoreBooks: readonly BookKind[] = ["scores", "retakes", "scores-continuing"];

/** Terms before the batch's whose score books are looked at: a student is three years at school. */
const earlierTerms = 6;

/** What a book of a batch is checked against now, and by which ids that can be told later. */
export async function readCheckContext(
  scope: SchoolScope,
  batch: Batch,
  book: BookKind,
  today: string,
): Promise<{ context: CheckContext; basis: CheckBasis }> {
  const term = parseTerm(batch.term);
  const [school, inForce, current, submitted] = await Promise.all([
    findSchool(scope),
    findDataInForce(scope, batch.term),
    listCurrentRosters(scope, batch.id),
    listSubmittedBooks(scope, batch.division, [...new Set([book, ...scoreBooks])]),
  ]);
  if (!school || !term) throw new Error(`No school or no term: ${batch.term}`);
  const otherIds = current.filter((one) => one.book !== book).map(({ id }) => id);
  const before = submittedBefore(batch, submitted);
  const earlierIds = before.filter((one) => scoreBooks.includes(one.book)).map(({ rosterId }) => rosterId);
  const previous = before.find(
    (one) => one.book === book && one.grades.join() === batch.grades.join(),
  )?.rosterId;
  const [plans, tables, students] = await Promise.all([
    inForce.planIds.length > 0 ? readPlanVersions(scope, inForce.planIds) : null,
    readTables(scope, (slot) => importIn(inForce, slot)),
    readRegister(scope, inForce),
  ]);
  // Without any of the others nothing can be said of what they agree in; a batch of one book has none.
  const others =
    otherIds.length > 0 || batch.books.length === 1 ? await readStoredRosters(scope, otherIds) : null;
  return {
    basis: checkBasis(inForce, otherIds),
    context: {
      school: school.code,
      term,
      today,
      plans,
      tables,
      students,
      others,
      previous: previous === undefined ? null : ((await readStoredRoster(scope, previous)) ?? null),
      earlier: earlierIds.length > 0 ? await readStoredRosters(scope, earlierIds) : null,
      grades: batch.grades,
      codes: codesOf(batch),
    },
  };
}

/** Of earlier terms, newest term first; of each batch as it was handed in last. */
function submittedBefore(batch: Batch, submitted: readonly SubmittedBook[]): SubmittedBook[] {
  const numberOf = (text: string) => {
    const term = parseTerm(text);
    return term ? termNumber(term.schoolYear, term.semester) : 0;
  };
  const now = numberOf(batch.term);
  const last = new Map<string, SubmittedBook>();
  for (const one of submitted) {
    const age = now - numberOf(one.term);
    const key = `${one.batchId} ${one.book}`;
    if (age > 0 && age <= earlierTerms && !last.has(key)) last.set(key, one);
  }
  return [...last.values()].sort((a, b) => numberOf(b.term) - numberOf(a.term));
}

async function readRegister(scope: SchoolScope, inForce: DataInForce): Promise<RegisteredStudent[] | null> {
  const importId = importIn(inForce, "students");
  if (importId === 0) return null;
  const [students, homerooms] = await Promise.all([
    listStudentRecords(scope, importId),
    listHomerooms(scope, importIn(inForce, "homerooms")),
  ]);
  const classes = new Map(homerooms.map((homeroom) => [homeroom.key, homeroom]));
  return students.map((student) => {
    const homeroom = classes.get(student.classKey);
    const { idNumber, birthDate, name, number, seat, admissionYear } = student;
    return {
      idNumber,
      birthDate,
      name,
      number,
      className: homeroom?.name ?? student.classKey,
      seat,
      grade: student.grade ?? homeroom?.grade ?? 0,
      division: homeroom?.division ?? null,
      admissionYear,
      attending: isAttending(student.status),
    };
  });
}

function codesOf({ books }: Batch): CheckContext["codes"] {
  return Object.fromEntries(books.flatMap(({ book, code }) => (code === null ? [] : [[book, [code]]])));
}
