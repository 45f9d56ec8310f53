import type { TypedRound } from "#app/domain/grade-checks/read-check-round.ts";
import type { RoundClass } from "#app/domain/grade-checks/round-classes.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { readRoundClasses } from "#app/use-cases/grade-checks/round-data.ts";
import { saveCheckRound } from "#app/use-cases/grade-checks/save-check-round.ts";
import { findRound, type StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { ListedStudent } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { newComparableSchool } from "./compared-school.ts";
import type { TestDatabase } from "./databases.ts";
import { keepScores } from "./keep-school.ts";
import { asNewUser } from "./scopes.ts";

/** Open at the time of the tests' scopes. */
export const openRound: TypedRound = {
  opensOn: "115/08/25",
  closesOn: "115/09/05",
  letter: "",
  decision: "行政會議決議",
  grades: ["1", "2", "3"],
  classKeys: [],
  shown: ["code", "credits", "score", "makeUp", "passed", "counted"],
  reason: "",
};

/** A school with the term's scores in force and a round of all grades that is open. */
export async function newCheckSchool(database: TestDatabase, typed: Partial<TypedRound> = {}) {
  const { scope, school } = await newComparableSchool(database, "none", ["academic-officer"], 160);
  await keepScores(scope, "grades", inventScores(school).grades);
  return { scope, school, round: await newRound(scope, typed) };
}

export async function newRound(scope: Scope, typed: Partial<TypedRound> = {}): Promise<StoredRound> {
  const saved = await saveCheckRound(scope, {
    term: "112-1",
    typed: { ...openRound, ...typed },
    edited: null,
  });
  const round = saved.kind === "saved" ? await findRound(scope, saved.id) : undefined;
  if (!round) throw new Error(JSON.stringify(saved));
  return round;
}

/** The classes of a round, each with at least one student. */
export async function classesOf(scope: Scope, round: StoredRound): Promise<RoundClass<ListedStudent>[]> {
  const { classes } = await readRoundClasses(scope, round, "grade-check:read");
  return classes.filter(({ students }) => students.length > 0);
}

export async function newTeacher(scope: Scope, school: GeneratedSchool, classKey: string): Promise<Scope> {
  const teacher = await asNewUser(scope, ["homeroom-teacher"]);
  const userId = teacher.user.id;
  await assignClasses(scope, {
    term: `${school.term.schoolYear}-${school.term.semester}`,
    userId,
    assignments: [{ duty: "homeroom", classKey }],
  });
  return { ...teacher, reach: "own-classes" };
}
