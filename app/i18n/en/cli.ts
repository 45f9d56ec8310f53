import type { WordsOf } from "../words.ts";
import type { cli as source } from "../zh-TW/cli.ts";

export const cli: WordsOf<typeof source> = {
  usage: `Usage:
  npm run -s licheng -- compare --term 112-1 --school 070406 --plan FILE… --classes FILE --students FILE --offerings FILE --enrolments FILE
                               [--tables DIR] [--xlsx OUT] [--to-mend OUT] [--pdf OUT] [--json OUT] [--language zh-TW|en]
  npm run -s licheng -- rosters check BOOK.xlsx --school 070406 --term 111-1 [--plan FILE…] [--tables DIR] [--json OUT] [--xlsx OUT]
  npm run -s licheng -- rosters diff SEALED.xlsx FILE.xlsx [--json OUT]
  npm run -s licheng -- receipts read RECEIPT.zip [--submitted BOOK.xlsx…] [--json OUT]   password from RECEIPT_PASSWORD, else asked for
  npm run -s licheng -- migrate
  npm run -s licheng -- administrator create
  npm run -s licheng -- generate --out DIR [--students N] [--seed N] [--faults none|every-kind] [--format xlsx|csv] [--scores]
  npm run -s licheng -- demo fill | demo accounts [--json]

Exit codes: 0 no blocking finding; 1 at least one; 2 a file cannot be used or a row was rejected. rosters diff and receipts read: 0 same content; 1 differences; 2 unusable.`,
  noBook: "no sheet has the columns of a roster: see whether it is the right file, or make the roster anew",
  bookSummary: (book, rows, findings) => `${book}: ${rows}; ${findings}`,
  sheetRows: (sheet, rows) => `${sheet} ${rows} rows`,
  gradeCount: (grade, count) => `${grade} ${count}`,
  rosterCause: (grade, what, place, findings) => `  [${grade}] ${place}  ${what}  ×${findings}`,
  notCheckedFor: (parts, rules) => `${rules} rules not checked for want of: ${parts}`,
  unknownCommand: (name) => `No such command: ${name}`,
  unknownFlag: (name) => `No such option: --${name}`,
  strayWord: (word) => `What is this: ${word}`,
  missingWord: "A file is missing",
  missingFlag: (name) => `Option --${name} is missing`,
  oneValue: (name) => `Option --${name} takes one value`,
  badTerm: (value) => `--term must look like 112-1: ${value}`,
  badSchool: (value) => `--school must be a school code of 6 characters: ${value}`,
  badLanguage: (value) => `--language is zh-TW or en: ${value}`,
  notFound: "the file is not there or cannot be read",
  notWritten: (path, reason) => `${path} cannot be written: ${reason}`,
  unchecked: (names) => `Not checked, no code table given: ${names}`,
  notAttending: (count) =>
    `${count} students not attending by their register status: no planned course is asked of them`,
  otherAdmissionYear: (count) =>
    `${count} students whose admission year differs from their programme's cohort (shown, not a fault)`,
  noResult: "A file cannot be used: nothing was compared.",
  clean: "No findings.",
  summary: (enrolments, students, blocking, queries, listed, causes) =>
    `${enrolments} enrolments, ${students} students: ${blocking} blocking, ${queries} queries, ${listed} listed, in ${causes} causes`,
  causeLine: (label, course, programme, findings, proposal) =>
    `  ${label}  ${course}  ${programme}  ${findings} findings${proposal === "" ? "" : `  proposal ${proposal}`}`,
  moreCauses: (count) => `  … and ${count} more causes, see the workbook or the JSON`,
  written: (path) => `written: ${path}`,
};
