import { formatTerm, type Term } from "./domain/calendar/term.ts";
import type { BookKind } from "./domain/rosters/books.ts";

/** Every address of the console is written here and nowhere else; app/routes.ts says which page answers it. */
export const paths = {
  home: () => "/",
  logIn: (to?: string) => (to ? `/log-in?${new URLSearchParams({ to })}` : "/log-in"),
  logOut: () => "/log-out",
  loggedOut: () => "/log-in?out",
  preferences: () => "/preferences",
  health: () => "/health",

  today: (term: Term) => inTerm(term),
  search: (term: Term, words?: string) =>
    inTerm(term, words ? `/search?${new URLSearchParams({ q: words })}` : "/search"),
  account: (term: Term) => inTerm(term, "/account"),
  changePassword: (term: Term) => inTerm(term, "/account/password"),

  school: (term: Term) => inTerm(term, "/school"),
  imports: (term: Term) => inTerm(term, "/imports"),
  import: (term: Term, id: number) => inTerm(term, `/imports/${id}`),
  importErrors: (term: Term, id: number) => inTerm(term, `/imports/${id}/errors`),
  importFile: (term: Term, id: number) => inTerm(term, `/imports/${id}/file`),
  importErrorFile: (term: Term, id: number) => inTerm(term, `/imports/${id}/error-file`),
  job: (term: Term, id: number) => inTerm(term, `/jobs/${id}`),
  plans: (term: Term) => inTerm(term, "/course-plans"),
  plansFile: (term: Term) => inTerm(term, "/course-plans.xlsx"),
  plan: (term: Term, id: number) => inTerm(term, `/course-plans/${id}`),
  planDifferenceFile: (term: Term, id: number) => inTerm(term, `/course-plans/${id}/difference.xlsx`),
  planCourses: (term: Term, id: number) => inTerm(term, `/course-plans/${id}/courses`),
  planCoursesFile: (term: Term, id: number) => inTerm(term, `/course-plans/${id}/courses.xlsx`),
  planNames: (term: Term, id: number) => inTerm(term, `/course-plans/${id}/names`),
  planNamesFile: (term: Term, id: number) => inTerm(term, `/course-plans/${id}/names.xlsx`),
  planCourse: (term: Term, code: string) => inTerm(term, `/course-plans/codes/${encodeURIComponent(code)}`),
  comparisons: (term: Term) => inTerm(term, "/comparisons"),
  comparison: (term: Term, run: number, search?: Search) => inTerm(term, `/comparisons/${run}`, search),
  comparisonCause: (term: Term, run: number, cause: number, search?: Search) =>
    inTerm(term, `/comparisons/${run}/causes/${cause}`, search),
  comparisonCausesFile: (term: Term, run: number, search?: Search) =>
    inTerm(term, `/comparisons/${run}/causes.xlsx`, search),
  comparisonFindings: (term: Term, run: number, search?: Search) =>
    inTerm(term, `/comparisons/${run}/findings`, search),
  comparisonFindingsFile: (term: Term, run: number, search?: Search) =>
    inTerm(term, `/comparisons/${run}/findings.xlsx`, search),
  comparisonFile: (term: Term, run: number, file: number) =>
    inTerm(term, `/comparisons/${run}/files/${file}`),
  comparisonJob: (term: Term, job: number) => inTerm(term, `/comparisons/jobs/${job}`),
  accounts: (term: Term) => inTerm(term, "/accounts"),
  accountsFile: (term: Term) => inTerm(term, "/accounts.xlsx"),
  newAccount: (term: Term) => inTerm(term, "/accounts/new"),
  userAccount: (term: Term, id: number) => inTerm(term, `/accounts/${id}`),
  editAccount: (term: Term, id: number) => inTerm(term, `/accounts/${id}/edit`),
  accountClasses: (term: Term, id: number) => inTerm(term, `/accounts/${id}/classes`),
  audit: (term: Term) => inTerm(term, "/audit"),
  auditFile: (term: Term) => inTerm(term, "/audit.xlsx"),
  auditCheck: (term: Term) => inTerm(term, "/audit/check"),
  student: (term: Term, number: string) => inTerm(term, `/students/${encodeURIComponent(number)}`),
  homeroom: (term: Term, key: string) => inTerm(term, `/classes/${encodeURIComponent(key)}`),
  rosterRules: (term: Term, search: Search = {}) => inTerm(term, "/roster-rules", search),
  rosterRulesFile: (term: Term, search: Search = {}) => inTerm(term, "/roster-rules.xlsx", search),
  letters: (term: Term) => inTerm(term, "/letters"),
  lettersFile: (term: Term) => inTerm(term, "/letters.xlsx"),
  newLetter: (term: Term) => inTerm(term, "/letters/new"),
  letter: (term: Term, id: number) => inTerm(term, `/letters/${id}`),
  editLetter: (term: Term, id: number) => inTerm(term, `/letters/${id}/edit`),
  batches: (term: Term) => inTerm(term, "/batches"),
  batchesFile: (term: Term) => inTerm(term, "/batches.xlsx"),
  newBatch: (term: Term, search?: Search) => inTerm(term, "/batches/new", search),
  batch: (term: Term, id: number) => inTerm(term, `/batches/${id}`),
  batchLeftOut: (term: Term, batch: number, job: number) => inTerm(term, `/batches/${batch}/left-out/${job}`),
  batchFile: (term: Term, id: number, roster: number) => inTerm(term, `/batches/${id}/files/${roster}`),
  batchExportFile: (term: Term, id: number, made: number, book: BookKind) =>
    inTerm(term, `/batches/${id}/exports/${made}/books/${book}`),
  batchManifest: (term: Term, id: number, made: number) =>
    inTerm(term, `/batches/${id}/exports/${made}/manifest`),
  batchCover: (term: Term, id: number, made: number) => inTerm(term, `/batches/${id}/exports/${made}/cover`),
  batchSubmission: (term: Term, id: number, submission: number, search?: Search) =>
    inTerm(term, `/batches/${id}/submissions/${submission}`, search),
  roster: (term: Term, batch: number, book: BookKind, search?: Search) =>
    ofBook(term, batch, book, "", search),
  rosterCause: (term: Term, batch: number, book: BookKind, cause: number, search?: Search) =>
    ofBook(term, batch, book, `/causes/${cause}`, search),
  rosterCausesFile: (term: Term, batch: number, book: BookKind, search?: Search) =>
    ofBook(term, batch, book, "/causes.xlsx", search),
  rosterFindingsFile: (term: Term, batch: number, book: BookKind, search?: Search) =>
    ofBook(term, batch, book, "/findings.xlsx", search),
  rosterChanges: (term: Term, batch: number, book: BookKind, search?: Search) =>
    ofBook(term, batch, book, "/changes", search),
  fileCheck: (term: Term) => inTerm(term, "/file-check"),
  fileCheckFile: (term: Term) => inTerm(term, "/file-check.xlsx"),
  nameLists: (term: Term, search?: Search) => inTerm(term, "/name-lists", search),
  nameListFile: (term: Term, search?: Search) => inTerm(term, "/name-lists/file", search),
  gradeChecks: (term: Term) => inTerm(term, "/grade-checks"),
  newGradeCheck: (term: Term) => inTerm(term, "/grade-checks/new"),
  gradeCheck: (term: Term, round: number, search?: Search) => ofCheck(term, round, "", search),
  editGradeCheck: (term: Term, round: number) => ofCheck(term, round, "/edit"),
  deleteGradeCheck: (term: Term, round: number) => ofCheck(term, round, "/delete"),
  gradeCheckSheets: (term: Term, round: number, search?: Search) => ofCheck(term, round, "/sheets", search),
  gradeCheckReminders: (term: Term, round: number, search: Search) =>
    ofCheck(term, round, "/reminders", search),
  gradeCheckResults: (term: Term, round: number) => ofCheck(term, round, "/results"),
  gradeCheckUpload: (term: Term, round: number, upload: number) => ofCheck(term, round, `/results/${upload}`),
  gradeCheckErrorFile: (term: Term, round: number, upload: number) =>
    ofCheck(term, round, `/results/${upload}/error-file`),
  gradeCheckClassesFile: (term: Term, round: number) => ofCheck(term, round, "/classes.xlsx"),
  gradeCheckClass: (term: Term, round: number, classKey: string) =>
    ofCheck(term, round, `/classes/${encodeURIComponent(classKey)}`),
  gradeCheckStudents: (term: Term, round: number, search?: Search) =>
    ofCheck(term, round, "/students", search),
  gradeCheckStudentsFile: (term: Term, round: number) => ofCheck(term, round, "/students.xlsx"),
  gradeCheckStudent: (term: Term, round: number, number: string) =>
    ofCheck(term, round, `/students/${encodeURIComponent(number)}`),
  corrections: (term: Term) => inTerm(term, "/corrections"),
  correctionsFile: (term: Term) => inTerm(term, "/corrections.xlsx"),
  newCorrection: (term: Term, search?: Search) => inTerm(term, "/corrections/new", search),
  correctionSettings: (term: Term) => inTerm(term, "/corrections/settings"),
  correction: (term: Term, id: number) => inTerm(term, `/corrections/${id}`),
  correctionEvidence: (term: Term, id: number, evidence: number) =>
    inTerm(term, `/corrections/${id}/evidence/${evidence}`),
  correctionsRegister: (term: Term) => inTerm(term, "/corrections/register.xlsx"),
  correctionSlip: (term: Term, id: number, search?: Search) =>
    inTerm(term, `/corrections/${id}/slip`, search),
  correctionStatistics: (term: Term) => inTerm(term, "/corrections/statistics"),
  correctionArrival: (term: Term, search?: Search) => inTerm(term, "/corrections/arrival", search),
  correctionArrivalFile: (term: Term) => inTerm(term, "/corrections/arrival.xlsx"),
  codeTables: (term: Term) => inTerm(term, "/code-tables"),
} as const;

/** An address to return to after logging in; only inside the console, whatever a link from elsewhere says. */
export function safeReturn(to: string | null | undefined): string {
  if (!to || !/^\/(?![/\\])[^\\\s\p{Cs}]*$/u.test(to)) return paths.home();
  // A header takes nothing else than ASCII; what is written as an address already stays.
  return to.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}

/** The same page in another term: lists keep their place, a page of one thing leads to its list. */
export function sameInTerm(pathname: string, term: Term): string {
  const [, , room = ""] = pathname.split("/");
  return inTerm(term, room ? `/${room}` : "");
}

/** What follows the question mark; a value that is undefined or empty is left out. */
export type Search = Readonly<Record<string, string | number | undefined>>;

function ofBook(term: Term, batch: number, book: BookKind, rest: string, search?: Search): string {
  return inTerm(term, `/batches/${batch}/books/${book}${rest}`, search);
}

function ofCheck(term: Term, round: number, rest: string, search?: Search): string {
  return inTerm(term, `/grade-checks/${round}${rest}`, search);
}

function inTerm(term: Term, rest = "", search?: Search): string {
  const page = `/${formatTerm(term)}${rest}`;
  if (!search) return page;
  const params = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
  return params.size > 0 ? `${page}?${params}` : page;
}
