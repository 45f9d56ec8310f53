import type { registerRules } from "#app/domain/rosters/rules/register.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "The registrar looks into the register, corrects it and makes the roster anew.";
const explain =
  "The registrar looks into the register: explain what is right, correct what is wrong and make the roster anew.";

function differs(name: string): RuleWords {
  return { name, what: ({ expected }) => `The register has ${expected ?? "another value"}`, todo: explain };
}

export const registerWords: Readonly<Record<keyof typeof registerRules, RuleWords>> = {
  "student-unknown": {
    name: "Student not in the register",
    what: () => "The register has no such ID number",
    todo: "The registrar checks the ID number; where the register lacks the student, import it anew and check again.",
  },
  "birth-date-differs": { ...differs("Birth date differs from the register"), todo: mend },
  "note-name-differs": differs("Noted name differs from the register"),
  "note-number-differs": differs("Noted student number differs from the register"),
  "note-class-differs": differs("Noted class differs from the register"),
  "note-seat-differs": differs("Noted seat differs from the register"),
  "class-name-differs": differs("Class differs from the register"),
  "seat-differs": differs("Seat differs from the register"),
  "student-grade-differs": differs("Grade differs from the register"),
  "course-grade-differs": {
    name: "Course of another grade",
    what: ({ expected }) =>
      `The student is in grade ${expected ?? "another"}; courses may be chosen in another`,
    todo: explain,
  },
  "student-not-attending": {
    name: "Course of a student who does not attend",
    what: () => "By the register the student is on leave or has left, but has a course of the term",
    todo: explain,
  },
  "student-missing": {
    name: "Attending student not in the book",
    what: () => "Others of the class are in the book, but it has no row about this student number",
    todo: "The registrar finds out why: explain who is rightly left out, or make the roster anew.",
  },
};
