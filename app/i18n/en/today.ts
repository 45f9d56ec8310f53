import type { WordsOf } from "../words.ts";
import type { today as source } from "../zh-TW/today.ts";

export const today: WordsOf<typeof source> = {
  title: "Today",
  openingDay: {
    title: "The opening day of this term is not set",
    more: "The deadline of the first comparison is counted from it.",
    button: "Set the opening day",
  },
  duty: {
    first: {
      open: (days: string) => `${days} days left for the first comparison`,
      today: "The first comparison is due today",
      overdue: (days: string) => `The first comparison is ${days} days overdue`,
      signed: "The first comparison waits for the director",
      noDate: "First comparison: within four weeks of the start of the semester",
    },
    again: {
      open: "The comparison after the plan's amendment is not signed",
      signed: "The comparison after the plan's amendment waits for the director",
    },
    toMend: (causes: string, students: string) => `${causes} causes, ${students} students to mend`,
    nothingToMend: "Nothing to mend: it can be signed",
    notYet: "Not compared yet",
    due: (day: string) => `Due ${day}`,
    source: "Source: 開課預檢及比對, within four weeks of the start of the semester",
    sourceAgain: "Source: compare again with the newest codes after every approved amendment",
    look: "Look",
    start: "Compare",
  },
  newPlan: {
    title: (day: string) => `A new course plan came on ${day}: please compare again`,
    button: "Compare again",
  },
  dataChanged: {
    title: (time: string) => `The school's data was imported after the comparison of ${time}`,
    more: "Compare again to see what was resolved, and to sign.",
    button: "Compare again",
  },
  importNext: {
    title: (count: string) => `${count} kinds of data are missing for the comparison`,
    button: (what: string) => `Import ${what}`,
  },
  sign: {
    title: (time: string) => `The comparison of ${time} waits for your signature`,
    officer: "Nothing has to be mended; please sign as officer.",
    director: "The officer has signed; please countersign as director.",
    openQueries: (count: string) => `${count} queries have no answer.`,
    button: "Go and sign",
  },
  finalSemester: {
    exams: (window) => `Suggested dates of grade 3's final exams: ${window}`,
    examsUndated: "Grade 3's final exams and the course records of the sixth semester",
    form: (form) => `Suggested form of the sixth semester's course records: ${form}`,
    formInLetter: "The suggested form of the sixth semester's course records is in the letter",
    letter: (number) => `By ${number}`,
    unknown:
      "The suggested dates of grade 3's final exams and the form of the sixth semester's course records are not entered yet",
    schedule: (number) => `The schedule follows ${number}; grade 3's second semester has a letter of its own`,
    source:
      "Source: the authority's policy notes: final exams by the suggested dates, the sixth semester's course records in the suggested form",
    look: "See the letter",
    enter: "Enter the letter",
  },
  queries: {
    title: (open: string, all: string) => `${open} of ${all} queries have no answer`,
    button: "Answer",
  },
  ownClasses: {
    title: (causes: string, students: string, of: string) =>
      `Your classes: ${causes} causes to mend, ${students} / ${of} students`,
    more: "The academic affairs office mends them; tell it when a student's choice of courses is wrong.",
    button: "Look",
  },
  running: {
    title: (by: string) => `${by} is comparing this term`,
    somebody: "The console",
    button: "Progress",
  },
  jobs: {
    compared: (blocking: string, causes: string) =>
      `Compared: ${causes} causes, ${blocking} findings to mend`,
    made: (file: string) => `The file is ready: ${file}`,
    compareFailed: (number: string) => `The comparison did not finish (number ${number})`,
    exportFailed: (number: string) => `The file could not be made (number ${number})`,
    kept: "All imported data is kept; you can try again.",
    look: "See the result",
    download: "Download",
    again: "Try again",
    seen: "Got it",
  },
  nothing: "Nothing is due or waiting for you",
  nothingMore: {
    done: (day: string) =>
      `The first comparison was countersigned on ${day}. New plans and new data will be shown here.`,
    quiet: "What comes up will be listed here.",
  },
};
