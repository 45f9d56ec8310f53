import type { wholeSchoolRules } from "#app/domain/rosters/rules/whole-school.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const explain = "Find out why and explain it; correct what is wrong and make the roster anew.";
const ask = "Ask the teacher: explain what is right, correct what is wrong and make the roster anew.";

export const wholeSchoolWords: Readonly<Record<keyof typeof wholeSchoolRules, RuleWords>> = {
  "book-empty": { name: "Book without any row", what: () => "No sheet has any row", todo: explain },
  "class-without-rows": {
    name: "Class without any row",
    what: ({ students }) => `This class has ${students ?? ""} attending students, and no row`,
    todo: explain,
  },
  "grade-without-rows": {
    name: "Grade without any row",
    what: ({ students }) => `This grade has ${students ?? ""} attending students, and no row`,
    todo: explain,
  },
  "rows-changed": {
    name: "Sudden change of rows",
    what: ({ now, before }) => `${before ?? ""} rows before, ${now ?? ""} now: more than 20 % apart`,
    todo: explain,
  },
  "students-changed": {
    name: "Sudden change of students",
    what: ({ now, before }) => `${before ?? ""} students before, ${now ?? ""} now: more than 20 % apart`,
    todo: explain,
  },
  "average-changed": {
    name: "Sudden change of the average",
    what: ({ now, before }) => `Average ${before ?? ""} before, ${now ?? ""} now: more than 10 points apart`,
    todo: explain,
  },
  "passed-share-changed": {
    name: "Sudden change of who passed",
    what: ({ now, before }) => `${before ?? ""} % before, ${now ?? ""} % now: more than 10 points apart`,
    todo: explain,
  },
  "course-one-score": {
    name: "One score for all of a course",
    what: ({ name, score, students }) =>
      `All ${students ?? ""} students of ${name ?? ""} have ${score ?? "the same"}`,
    todo: ask,
  },
  "course-nobody-passed": {
    name: "Course that nobody passed",
    what: ({ name, students }) => `None of the ${students ?? ""} students of ${name ?? ""} passed`,
    todo: ask,
  },
  "precheck-courses": {
    name: "Number of courses differs from the pre-check",
    what: ({ now, before }) => `${before ?? ""} in the pre-check, ${now ?? ""} in the score book`,
    todo: explain,
  },
  "precheck-credits": {
    name: "Total of credits differs from the pre-check",
    what: ({ now, before }) => `${before ?? ""} in the pre-check, ${now ?? ""} in the score book`,
    todo: explain,
  },
  "precheck-student-missing": {
    name: "Student of the pre-check without scores",
    what: () => "The pre-check has courses of this student, the score book has none",
    todo: explain,
  },
};
