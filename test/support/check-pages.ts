import { beforeAll } from "vitest";
import type { RoundClass } from "#app/domain/grade-checks/round-classes.ts";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { ListedStudent } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import type { TestDatabase } from "./databases.ts";
import { classesOf, newCheckSchool } from "./grade-check-school.ts";
import { newVisitor, useAsConsole, type Visitor } from "./visits.ts";

type Kept = {
  scope: Scope;
  school: GeneratedSchool;
  round: StoredRound;
  classes: RoundClass<ListedStudent>[];
};

/** Open when the pages are asked, whose time is the clock's. */
const always = { opensOn: "112/09/01", closesOn: "289/01/01" };

/** A school with an open round and somebody of every role; the homeroom teacher has its first class. */
export function useCheckPages(database: TestDatabase) {
  useAsConsole(database);
  const visitors = new Map<Role, Visitor>();
  let kept: Kept | undefined;
  const there = (): Kept => {
    if (!kept) throw new Error("The school is there inside hooks and tests only");
    return kept;
  };
  beforeAll(async () => {
    const { scope, school, round } = await newCheckSchool(database, always);
    kept = { scope, school, round, classes: await classesOf(scope, round) };
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
    const [own] = kept.classes;
    const teacher = visitors.get("homeroom-teacher");
    if (!own || !teacher) throw new Error("there is no class or no teacher");
    const assignments = [{ duty: "homeroom" as const, classKey: own.homeroom.key }];
    await assignClasses(scope, { term: "112-1", userId: teacher.scope.user.id, assignments });
  }, 120_000);
  return {
    there,
    as(role: Role): Visitor {
      const visitor = visitors.get(role);
      if (!visitor) throw new Error(`nobody is ${role}`);
      return visitor;
    },
    /** An address of the round. */
    at(rest = "", params: Record<string, string> = {}, round = there().round.id) {
      return { path: `/112-1/grade-checks/${round}${rest}`, params: { round: String(round), ...params } };
    },
  };
}
export type CheckPages = ReturnType<typeof useCheckPages>;
