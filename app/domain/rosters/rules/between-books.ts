import { foldText } from "../../course-codes/names.ts";
import { byText, onceFor } from "../../tables/once-for.ts";
import { type PlaceKind, placeColumn, placesOf } from "../book-places.ts";
import { coverTerm, resultKey, resultsOf, takingKey, takingsOf } from "../book-results.ts";
import { eachRow, studentsIn, studentsOf } from "../book-rows.ts";
import type { BookKind } from "../books.ts";
import type { Roster } from "../model.ts";
import { registerOf } from "../register.ts";
import { type RosterRule, rowRule } from "../rule.ts";
import { sheetCourse, termReader } from "../sheet-course.ts";

const question = { grade: "quality", source: "console", cause: "student" } as const;

const termBooks: readonly BookKind[] = ["precheck", "precheck-continuing", "scores", "scores-continuing"];
const scoreBooks: readonly BookKind[] = ["scores", "scores-continuing"];

/** One book of the batch beside the others, and one sheet of a book beside another. */
export const betweenBooksRules = {
  /** A student whom the register does not know either is `student-unknown`. */
  "student-not-in-data": rowRule(
    { ...question, needs: ["others"] },
    ({ columns }, { roster, context: { others, students } }) => {
      const data = studentData(others);
      if (!data || roster.book === "students" || !columns.includes("idNumber")) return null;
      const register = students && registerOf(students);
      return (cells, fault) => {
        const id = cells("idNumber");
        if (id === "" || data.has(id.toUpperCase())) return;
        if (!register || register.find(id)) fault("idNumber");
      };
    },
  ),
  /** Of grades that the books of courses are about; one who does not attend takes none. */
  "data-without-courses": rowRule(
    { ...question, needs: ["others"] },
    ({ columns }, { roster, context: { others, students } }) => {
      const given = booksOf(others, termBooks);
      if (given.length === 0 || roster.book !== "students" || !columns.includes("studentGrade")) return null;
      const taught = given.map(termStudents);
      const register = students && registerOf(students);
      return (cells, fault) => {
        const [id, grade] = [cells("idNumber"), cells("studentGrade")];
        if (id === "" || !taught.some(({ grades }) => grades.has(grade))) return;
        if (register?.find(id)?.student.attending === false) return;
        if (!taught.some(({ students: takers }) => takers.has(id.toUpperCase()))) fault("idNumber");
      };
    },
  ),
  /** A student of this school who learns in another one is still in 學生資料. */
  "hosted-not-in-data": rowRule(question, ({ columns }, { roster, context: { school } }) => {
    const data = studentData([roster]);
    if (!data || !columns.includes("ownSchool")) return null;
    return (cells, fault) => {
      const id = cells("idNumber");
      if (id !== "" && cells("ownSchool") === school && !data.has(id.toUpperCase())) fault("idNumber");
    };
  }),
  /** 補考 only where failed; the year's mark decides, and where there is none yet the term's. */
  "makeup-of-passed": rowRule(
    { grade: "validity", source: "submitted-faults", cause: "student" },
    (sheet, { roster }) => {
      if (sheetCourse(sheet)?.kind !== "make-up") return null;
      const passed = passedInYear(roster);
      return (cells, fault) => {
        if (passed.has(takingKey(cells("idNumber"), cells("courseCode")))) fault("courseCode");
      };
    },
  ),
  /** Where a score book of that term has the student, it must say the failure; else nothing is known of it. */
  "retake-without-failure": rowRule(
    { ...question, needs: ["earlier"] },
    (sheet, { context: { earlier, others, term } }) => {
      const course = sheetCourse(sheet);
      if (course?.kind !== "retake" || sheet.scores.length === 0) return null;
      const given = [...(earlier ?? []), ...(others ?? [])];
      const scores = booksOf(given, scoreBooks).map(inTerm);
      const results = given.map(resultsOf).flatMap(({ late, others: rest }) => [late, rest]);
      const termOf = termReader(course, term);
      return (cells, fault) => {
        const [id, taken] = [cells("idNumber"), termOf(cells)];
        if (taken === null || !scores.some(({ has }) => has(id, taken))) return;
        const key = resultKey(id, cells(course.code), taken);
        const found = results.map((result) => result.get(key));
        if (found.includes("passed") || !found.includes("failed")) fault(course.code);
      };
    },
  ),
  /** The same term's part of the course: one code may be taught for six semesters. */
  "late-of-passed": rowRule(question, (sheet, { roster, context: { others, term } }) => {
    const course = sheetCourse(sheet);
    if (course?.kind !== "late" || sheet.scores.length === 0) return null;
    const results = [roster, ...(others ?? [])].map((book) => resultsOf(book).others);
    const termOf = termReader(course, term);
    return (cells, fault) => {
      const taken = termOf(cells);
      if (taken === null) return;
      const key = resultKey(cells("idNumber"), cells(course.code), taken);
      if (results.some((result) => result.get(key) === "passed")) fault(course.code);
    };
  }),
  /** Of semesters whose book of courses is in the batch; an earlier one may be of other grades, and must have the student. */
  "outcome-not-taken": rowRule(
    { ...question, needs: ["others"] },
    (sheet, { context: { others, earlier, term } }) => {
      const course = sheetCourse(sheet);
      if (course?.kind !== "term" || course.semester === null) return null;
      const [own, before] = [booksOf(others, termBooks).map(inTerm), booksOf(earlier, termBooks).map(inTerm)];
      const termOf = termReader(course, term);
      return (cells, fault) => {
        const [id, taken] = [cells("idNumber"), termOf(cells)];
        if (taken === null) return;
        const ofTerm = [
          ...own.filter(({ number }) => number === taken),
          ...before.filter(({ has }) => has(id, taken)),
        ];
        const key = takingKey(id, cells(course.code));
        if (ofTerm.length > 0 && !ofTerm.some(({ takings }) => takings.has(key))) fault(course.code);
      };
    },
  ),
  "class-in-other-book": placeRule("class", foldText),
  "seat-in-other-book": placeRule("seat", (text) => text.replace(/^0+(?=\d)/, "")),
} satisfies Readonly<Record<string, RosterRule>>;

function booksOf(books: readonly Roster[] | null, kinds: readonly BookKind[]): Roster[] {
  return books?.filter(({ book }) => kinds.includes(book)) ?? [];
}

/** A book of a term: what is taken in it, and whether it is of that term and has the student. */
function inTerm(book: Roster) {
  const number = coverTerm(book)?.number;
  const students = studentsOf(book);
  return {
    number,
    takings: takingsOf(book),
    has: (idNumber: string, term: number) => number === term && students.has(idNumber.toUpperCase()),
  };
}

/** The ID numbers of 學生資料; null where no such sheet is at hand. */
function studentData(books: readonly Roster[] | null): ReadonlySet<string> | null {
  const filled = booksOf(books, ["students"])
    .flatMap(({ sheets }) => sheets)
    .find(({ sheet }) => sheet.columns.includes("studentGrade"));
  return filled ? studentsIn(filled) : null;
}

/** Who takes a course of the term by a book, and in which grades there are any. */
const termStudents = onceFor(({ sheets }: Roster) => {
  const [students, grades] = [new Set<string>(), new Set<string>()];
  for (const filled of sheets) {
    const course = sheetCourse(filled.sheet);
    if (course?.kind !== "term") continue;
    eachRow(filled, (cells) => {
      students.add(cells("idNumber").toUpperCase());
      grades.add(cells(course.grade));
    });
  }
  return { students, grades };
});

const passedInYear = onceFor(({ sheets }: Roster): ReadonlySet<string> => {
  const passed = new Set<string>();
  for (const filled of sheets) {
    if (!filled.sheet.columns.includes("yearPassed")) continue;
    eachRow(filled, (cells) => {
      const year = cells("yearPassed");
      if (year === "1" || (year === "-1" && cells("passed") === "1"))
        passed.add(takingKey(cells("idNumber"), cells("courseCode")));
    });
  }
  return passed;
});

/** Class or seat beside the other books of the same term. */
function placeRule(kind: PlaceKind, plain: (text: string) => string): RosterRule {
  return rowRule({ ...question, needs: ["others"] }, ({ columns }, { roster, context: { others } }) => {
    const column = placeColumn(columns, kind);
    const own = coverTerm(roster)?.number;
    if (column === null || own === undefined) return null;
    const places = (others ?? [])
      .filter((book) => coverTerm(book)?.number === own)
      .map((book) => placesOf(book)[kind]);
    const plainOf = byText(plain);
    return (cells, fault) => {
      const text = cells(column);
      if (text === "") return;
      for (const place of places) {
        const expected = place.get(cells("idNumber"));
        if (expected !== undefined && expected !== text && plainOf(expected) !== plainOf(text))
          return fault(column, { expected });
      }
    };
  });
}
