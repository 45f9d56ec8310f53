import type { Role } from "#app/domain/people/roles.ts";
import { createAccount } from "#app/use-cases/create-account.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { consoleItself, type Ground, type Scope } from "#db/scope.ts";

export const password = "correct horse battery";

/** One person per role, and one whose password is still the administrator's. */
export const accounts = [
  { loginName: "admin", displayName: "管理員", roles: ["administrator"] },
  { loginName: "officer", displayName: "林美麗", roles: ["academic-officer"] },
  { loginName: "director", displayName: "王大明", roles: ["academic-director"] },
  { loginName: "counselor", displayName: "周諮商", roles: ["counselor"] },
  { loginName: "homeroom", displayName: "陳導師", roles: ["homeroom-teacher"] },
  { loginName: "teacher", displayName: "吳老師", roles: ["subject-teacher"] },
  { loginName: "principal", displayName: "張校長", roles: ["principal"] },
  { loginName: "newcomer", displayName: "新進同仁", roles: ["academic-officer"], mustChangePassword: true },
] as const satisfies readonly {
  loginName: string;
  displayName: string;
  roles: readonly Role[];
  mustChangePassword?: boolean;
}[];
export type AccountName = (typeof accounts)[number]["loginName"];

/** The demo school's code with two terms and its people; no data yet. Gives the console's own scope in it. */
export async function fillSchool(ground: Ground): Promise<Scope> {
  const school = await createSchool(ground, {
    code: "000000",
    name: "示範高級中等學校",
    hasContinuingDivision: true,
    hasPracticumOffice: true,
    settings: {},
  });
  if (school.kind !== "created") throw new Error(`the school was refused: ${school.reason}`);
  const scope: Scope = { ...ground, schoolId: school.id, user: consoleItself, reach: "school" };
  await insertTerm(scope, { term: "112-1", opensOn: "2023-08-30", closesOn: "2024-01-19" });
  await insertTerm(scope, { term: "111-2", opensOn: "2023-02-13", closesOn: "2023-06-30" });
  for (const account of accounts) {
    const outcome = await createAccount(scope, {
      mustChangePassword: false,
      ...account,
      title: null,
      password,
    });
    if (outcome.kind !== "created") throw new Error(`${account.loginName} was refused: ${outcome.reason}`);
  }
  return scope;
}
