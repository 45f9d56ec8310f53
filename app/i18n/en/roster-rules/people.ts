import type { peopleWords as source } from "../../zh-TW/roster-rules/people.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "Correct the student's data in the school's own system and make the roster anew.";
const explain = "Compare with the register; answer with a note if it is right, correct it if it is not.";
const single =
  "Find out in the school's own system why it is there twice, keep one, and make the roster anew.";

export const peopleWords: Readonly<Record<keyof typeof source, RuleWords>> = {
  "id-number-check-digit": {
    name: "Check digit of the ID number",
    what: () => "The check digit of the ID (resident) number is wrong",
    todo: mend,
  },
  "id-number-two-birth-dates": {
    name: "One ID number with two birth dates",
    what: ({ first }) => `Where this ID number stands first in the book, the birth date is ${first ?? ""}`,
    todo: mend,
  },
  "student-young": {
    name: "Very young",
    what: () => "Younger than 13 at the start of the term",
    todo: explain,
  },
  "student-old": { name: "Rather old", what: () => "Older than 25 at the start of the term", todo: explain },
  "seat-shared": {
    name: "One seat, two students",
    what: ({ room }) => `Another student has this seat in ${room ?? ""}`,
    todo: explain,
  },
  "host-school-own": {
    name: "Host school is the own school",
    what: () => "The host school and the student's own school have one code",
    todo: mend,
  },
  "experimental-class-unnamed": {
    name: "Experimental class without a name",
    what: () => "The class is an experimental one, but its 實驗班名稱 is empty",
    todo: explain,
  },
  "indigenous-half": {
    name: "Indigenous status half filled",
    what: () => "Of group and status only one is filled",
    todo: explain,
  },
  "indigenous-language-half": {
    name: "Language certificate half filled",
    what: () => "Dialect, year and last day of the certificate are filled together or not at all",
    todo: explain,
  },
  "row-twice": {
    name: "One entry twice",
    what: ({ first }) => `The same entry as row ${first ?? ""}, with other content`,
    todo: single,
  },
  "row-copied": {
    name: "One row twice",
    what: ({ first }) => `Exactly the same as row ${first ?? ""}`,
    todo: single,
  },
};
