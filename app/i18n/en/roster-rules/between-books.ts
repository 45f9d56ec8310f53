import type { betweenBooksRules } from "#app/domain/rosters/rules/between-books.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "The registrar looks again, corrects it and makes the roster anew.";
const explain =
  "The registrar looks again: explain what is right, correct what is wrong and make the roster anew.";

export const betweenBooksWords: Readonly<Record<keyof typeof betweenBooksRules, RuleWords>> = {
  "student-not-in-data": {
    name: "Student not in the book of students",
    what: () => "The batch's book of students does not have this student",
    todo: explain,
  },
  "data-without-courses": {
    name: "Student without any course",
    what: () => "The book of students has this student, but no book of courses of the batch does",
    todo: explain,
  },
  "hosted-not-in-data": {
    name: "Guest student not among the students",
    what: () => "The student's own school is this one, but 學生資料 does not have the student",
    todo: explain,
  },
  "makeup-of-passed": {
    name: "Make-up of a passed course",
    what: () => "By 學期成績 the student has passed this course",
    todo: mend,
  },
  "retake-without-failure": {
    name: "Course retaken that was not failed",
    what: () => "The score book of the original term has no failure of this course, or it was passed",
    todo: explain,
  },
  "late-of-passed": {
    name: "Course taken late that was passed",
    what: () => "In the batch's books the student has passed this course of the same semester",
    todo: explain,
  },
  "outcome-not-taken": {
    name: "Outcome of a course that is not taken",
    what: () => "By that semester's book of courses the student does not take this course",
    todo: explain,
  },
  "class-in-other-book": {
    name: "Another class in another book",
    what: ({ expected }) => `Another book has ${expected ?? "another class"}`,
    todo: explain,
  },
  "seat-in-other-book": {
    name: "Another seat in another book",
    what: ({ expected }) => `Another book has ${expected ?? "another seat"}`,
    todo: explain,
  },
};
