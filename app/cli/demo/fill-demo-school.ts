import { randomBytes } from "node:crypto";
import { now, today } from "#app/clock.server.ts";
import { addDays } from "#app/domain/calendar/roc-date.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { termOn } from "#app/domain/calendar/term-on.ts";
import { roles } from "#app/domain/people/roles.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { termDatesFault } from "#app/domain/schools/term-dates.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { confirmImport } from "#app/use-cases/confirm-import.ts";
import { createAccount } from "#app/use-cases/create-account.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { receiveFile } from "#app/use-cases/receive-file.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { startComparison } from "#app/use-cases/start-comparison.ts";
import { findImport } from "#db/queries/imports.ts";
import { findSchoolByCode, findTerm, insertTerm, updateSchool } from "#db/queries/schools.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import { consoleItself, type Ground, type Scope } from "#db/scope.ts";
import { schoolFiles } from "#db/seed/files.ts";
import { daysOf, inventOfficers, officersFile } from "#db/seed/officers.ts";
import { fileOfPlan } from "#db/seed/plan-file.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { scoreFiles } from "#db/seed/score-files.ts";
import { inventScores } from "#db/seed/scores.ts";
import { schoolInTermBefore } from "#db/seed/term-before.ts";
import { demoPeople, demoSettings } from "./accounts.ts";
import { drainJobs } from "./drain-jobs.ts";
import { knownLetters } from "./known-letters.ts";

/** The demo's first comparison is due in nine days. */
const openedDaysAgo = 19;
const termDays = 80;
export const demoRequest = { seed: 20_260_922, students: 1500 } as const;

/**
 * Makes the demo school through the same use cases as the pages: accounts, a term that opened 19 days ago, the files of an
 * invented school with faults of every kind, some of it a term ago with scores and officers, the letters that are known,
 * and a first comparison. Begun again after an interruption it goes on.
 */
export async function fillDemoSchool(ground: Ground): Promise<void> {
  const school = await findOrCreate(ground);
  const settings = demoSettings(school);
  if (!settings) throw new Error(`School ${demoSchoolCode} is there, but is not the demo school`);
  if (settings.demoFilled) return;
  const scope: Scope = { ...ground, schoolId: school.id, user: consoleItself, reach: "school" };
  await createPeople(scope, settings.demoPassword);
  const officer = await findUserByLoginName(scope, "academic-officer");
  if (!officer) throw new Error("The demo's officer could not be created");
  const asOfficer: Scope = { ...scope, user: officer };

  const term = termOn(today());
  const termText = formatTerm(term);
  if (!(await findTerm(scope, termText))) {
    const opensOn = addDays(today(), -openedDaysAgo);
    const dates = { opensOn, closesOn: addDays(opensOn, termDays) };
    // Near the end of a semester the invented closing day would fall into the next one.
    const closesOn = termDatesFault(term, dates) === null ? dates.closesOn : null;
    await insertTerm(scope, { term: termText, opensOn, closesOn });
  }
  const generated = generateSchool({ ...demoRequest, term, faults: "every-kind" });
  await importAll(asOfficer, termText, [...planFiles(generated), ...(await termFiles(generated, "xlsx"))]);
  await fillTermBefore(asOfficer, generated);
  await assignTeachers(scope, termText, generated);
  await enterLetters(asOfficer);
  await startComparison(asOfficer, termText);
  await drainJobs(ground);
  const done = { ...school, settings: { ...school.settings, demoFilled: true } };
  if (!(await updateSchool(scope, school.version, done)))
    throw new Error("The demo school was changed meanwhile");
}

/** Part of the school a term ago, with its scores and officers: the present term has none yet. */
async function fillTermBefore(scope: Scope, present: GeneratedSchool): Promise<void> {
  const generated = schoolInTermBefore(present, demoRequest.students);
  const term = formatTerm(generated.term);
  const { from, to } = daysOf(generated.term);
  if (!(await findTerm(scope, term))) await insertTerm(scope, { term, opensOn: from, closesOn: to });
  await importAll(scope, term, [...(await termFiles(generated, "csv")), ...bookFiles(generated)]);
  // Grades are checked and corrected in this term, also by the class teachers.
  await assignTeachers(scope, term, generated);
}

/** Those that are known; begun again, those that were entered already stay as they are. */
async function enterLetters(scope: Scope): Promise<void> {
  for (const typed of knownLetters) {
    const outcome = await saveLetter({ ...scope, now: now() }, { typed, edited: null });
    if (outcome.kind !== "saved" && outcome.kind !== "known-already")
      throw new Error(`${typed.number}: ${JSON.stringify(outcome)}`);
  }
}

async function findOrCreate(ground: Ground) {
  const draft = {
    code: demoSchoolCode,
    name: "示範高級中等學校",
    hasContinuingDivision: true,
    hasPracticumOffice: true,
    settings: { demoPassword: randomBytes(12).toString("base64url"), demoFilled: false },
  };
  if (!(await findSchoolByCode(ground, demoSchoolCode))) await createSchool(ground, draft);
  const school = await findSchoolByCode(ground, demoSchoolCode);
  if (!school) throw new Error("The demo school could not be created");
  return school;
}

async function createPeople(scope: Scope, password: string): Promise<void> {
  for (const role of roles) {
    const outcome = await createAccount(scope, {
      ...demoPeople[role],
      loginName: role,
      roles: [role],
      password,
      mustChangePassword: false,
    });
    if (outcome.kind === "refused" && outcome.reason !== "login-name-taken")
      throw new Error(`${role}: ${outcome.reason}`);
  }
}

type FileOfKind = [TableKind, { name: string; bytes: Uint8Array }];

/** The files of a term in the order in which they depend on one another. */
async function termFiles(generated: GeneratedSchool, format: "xlsx" | "csv"): Promise<FileOfKind[]> {
  const files = await schoolFiles(generated, { format });
  return [
    ["homerooms", files.classes],
    ["students", files.students],
    ["offerings", files.offerings],
    ["enrolments", files.enrolments],
  ];
}

/** Every plan version in the order in which it was received. */
function planFiles({ plans }: GeneratedSchool): FileOfKind[] {
  return plans.map((plan) => [
    "course-plan",
    { name: plan.id, bytes: fileOfPlan(plan.id, plan.year, plan).bytes },
  ]);
}

/** What books of scores and officers are made from. */
function bookFiles(generated: GeneratedSchool): FileOfKind[] {
  return [
    ...scoreFiles(generated, inventScores(generated)),
    ["officers", officersFile(generated, inventOfficers(generated))],
  ];
}

async function importAll(scope: Scope, term: string, files: readonly FileOfKind[]): Promise<void> {
  for (const [expected, { name, bytes }] of files) {
    const at = { ...scope, now: now() };
    const { importId } = await receiveFile(at, {
      term,
      file: { name, mediaType: "application/octet-stream", bytes },
      expected,
    });
    await drainJobs(at);
    const previewed = await findImport(at, importId);
    if (previewed?.status === "unchanged") continue;
    const outcome = await confirmImport(at, {
      importId,
      version: previewed?.version ?? 0,
      term,
      acceptRemovals: false,
    });
    if (outcome.kind !== "storing")
      throw new Error(`${name}: ${JSON.stringify(previewed?.refusal ?? outcome)}`);
    await drainJobs(at);
  }
}

async function assignTeachers(scope: Scope, term: string, { homerooms }: GeneratedSchool): Promise<void> {
  for (const [login, duty, classes] of [
    ["homeroom-teacher", "homeroom", homerooms.slice(0, 1)],
    ["counselor", "counselor", homerooms.slice(0, 4)],
  ] as const) {
    const user = await findUserByLoginName(scope, login);
    if (user)
      await assignClasses(scope, {
        term,
        userId: user.id,
        assignments: classes.map(({ key }) => ({ duty, classKey: key })),
      });
  }
}
