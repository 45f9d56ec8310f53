import type { WordsOf } from "../words.ts";
import type { receipts as source } from "../zh-TW/receipts.ts";

const again = "Download the receipt from the central database again";

export const receipts: WordsOf<typeof source> = {
  kinds: {
    "course-records": "Course records",
    officers: "Offices held at school",
    outcomes: "Learning outcomes of courses",
    performances: "Diverse performances",
  },
  refusals: {
    "too-large": {
      what: "The file is larger than 64 MB",
      action: "Make sure that it is the ZIP of a receipt",
    },
    "not-a-zip": { what: "No ZIP, or not all of it", action: again },
    "too-many-entries": {
      what: "More than 200 files in the ZIP",
      action: "Make sure that it is the ZIP of a receipt",
    },
    "zip-bomb": { what: "More than 512 MB when unpacked", action: "Make sure where the file comes from" },
    "unsafe-path": {
      what: "A path in the ZIP leads out of it",
      action: "Make sure where the file comes from; do not use it",
    },
    twice: { what: "Two files of one name in the ZIP", action: again },
    "no-password": {
      what: "The ZIP has a password",
      action: "Enter the password that the central database gave",
    },
    "wrong-password": {
      what: "The password is not right",
      action: "Enter the password that the central database gave again",
    },
    damaged: { what: "The file is damaged", action: again },
    "no-hash-list": { what: "No SHA.txt in the ZIP: nobody can tell whether it is complete", action: again },
    hashes: {
      what: "The files do not agree with SHA.txt",
      action: `${again}; if they still do not, ask the central database`,
    },
    "no-statements": { what: "No JSON of a receipt in the ZIP", action: again },
    "unknown-kind": {
      what: "The file's name does not say which kind it is",
      action: "The name has to hold one of 修課紀錄, 校內幹部經歷, 課程學習成果, 多元表現",
    },
    "not-json": { what: "No JSON", action: again },
    "cut-short": { what: "The JSON is not complete", action: again },
    "too-deep": { what: "Too many lists inside one another", action: "Make sure where the file comes from" },
    "no-list": { what: "The file has no statements of its kind", action: again },
  },
  hashFaults: {
    differs: "the content has another hash than in SHA.txt",
    "not-listed": "SHA.txt does not name it",
    "not-there": "named in SHA.txt, and not in the ZIP",
    "bad-line": "this line of SHA.txt is no name and hash, or the name stands twice",
  },
  reasons: {
    "not-an-object": "no record",
    "no-id-number": "no 身分證號",
    "unknown-group": "an unknown list",
    "not-a-value": "neither a text nor a number in the column",
  },
  differences: {
    cell: "another content",
    "missing-there": "not in the receipt",
    "unknown-here": "not in what was submitted",
  },
  reading: {
    askPassword: "Password of the receipt: ",
    file: (kind, students) => `${kind}  ${students} students`,
    rejected: (student, group, row) =>
      [`student ${student}`, group, row === null ? null : `row ${row}`].filter(Boolean).join(" "),
    leftOut: (names) => `No statements, not read: ${names}`,
    extra: (titles) => `No roster has these columns, not compared: ${titles}`,
  },
  reconciling: {
    clean: "The receipt is the same as what was submitted.",
    alone: "Nothing submitted to compare with.",
    submitted: ({ submitted, equal, differing, missingThere }) =>
      `submitted ${submitted} = equal ${equal} + differing ${differing} + not in the receipt ${missingThere}`,
    received: ({ received, equal, differing, unknownHere }) =>
      `received ${received} = equal ${equal} + differing ${differing} + not submitted ${unknownHere}`,
    notCompared: (group, rows) => `Nothing submitted to compare with: ${group} ${rows} rows`,
    withoutStatement: (kind, rows) =>
      `No file of this kind in the receipt, not compared: ${kind} ${rows} rows`,
    notReturned: (sheet, rows) => `Never part of a receipt: ${sheet} ${rows} rows`,
    ofStudent: "student",
    cause: (what, place, differences, students) =>
      `  ${what}  ${place}  ${differences} places, ${students} students`,
  },
};
