import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { loader as account, action as accountAction } from "#app/routes/accounts/account.tsx";
import { loader as classes, action as classesAction } from "#app/routes/accounts/classes.tsx";
import { loader as editAccount, action as editAction } from "#app/routes/accounts/edit.tsx";
import { loader as accounts } from "#app/routes/accounts/list.tsx";
import { loader as accountsFile } from "#app/routes/accounts/list.xlsx.ts";
import { loader as newAccount, action as newAction } from "#app/routes/accounts/new.tsx";
import { loader as check, action as checkAction } from "#app/routes/audit/check.tsx";
import { loader as audit } from "#app/routes/audit/list.tsx";
import { loader as auditFile } from "#app/routes/audit/list.xlsx.ts";
import { loader as planCourse } from "#app/routes/course-plans/course.tsx";
import { loader as planCourses } from "#app/routes/course-plans/courses.tsx";
import { loader as planCoursesFile } from "#app/routes/course-plans/courses.xlsx.ts";
import { loader as difference } from "#app/routes/course-plans/difference.tsx";
import { loader as differenceFile } from "#app/routes/course-plans/difference.xlsx.ts";
import { loader as plans } from "#app/routes/course-plans/list.tsx";
import { loader as plansFile } from "#app/routes/course-plans/list.xlsx.ts";
import { loader as planNames } from "#app/routes/course-plans/names.tsx";
import { loader as planNamesFile } from "#app/routes/course-plans/names.xlsx.ts";
import { loader as version } from "#app/routes/course-plans/version.tsx";
import { loader as homeroom } from "#app/routes/search/homeroom.tsx";
import { loader as search } from "#app/routes/search/search.tsx";
import { loader as student, action as unmask } from "#app/routes/search/student.tsx";
import { insertTerm } from "#db/queries/schools.ts";
import { generateSchool } from "#db/seed/school.ts";
import { describeRoutes } from "../support/databases.ts";
import { keepSchool } from "../support/keep-school.ts";
import { newScope } from "../support/scopes.ts";
import { newVisitor, send, useAsConsole, type Visitor, visit } from "../support/visits.ts";

const office: readonly Role[] = ["academic-officer", "academic-director"];
const planReaders: readonly Role[] = [...office, "principal", "counselor", "homeroom-teacher", "guidance"];
const exporters: readonly Role[] = [...office, "principal", "counselor", "homeroom-teacher"];
const searchers: readonly Role[] = [...planReaders, "student-affairs"];
const auditors: readonly Role[] = ["administrator", "academic-director", "principal"];

describeRoutes("who may open which page", (database) => {
  useAsConsole(database);
  const school = generateSchool({ seed: 11, students: 60 });
  const visitors = new Map<Role, Visitor>();
  const [someone] = school.students;
  const ids = {
    code: school.plans[0]?.courses[0]?.code ?? "",
    student: someone?.number ?? "",
    homeroom: someone?.classKey ?? "",
    plan: "",
    account: "",
  };

  beforeAll(async () => {
    const scope = await newScope(database, ["administrator"]);
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    await keepSchool(scope, school);
    const [plan] = await database.db
      .selectFrom("plan_versions")
      .select("id")
      .where("school_id", "=", scope.schoolId)
      .execute();
    Object.assign(ids, { plan: String(plan?.id), account: String(scope.user.id) });
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
  });

  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };

  // Written a second time, page by page: who is let in. "own": to own classes only, and this visitor has none.
  const pages = [
    { name: "course plans", loader: plans, in: planReaders },
    { name: "course plans as a file", loader: plansFile, in: exporters },
    { name: "a plan version", loader: version, in: planReaders },
    { name: "its difference", loader: difference, in: planReaders },
    { name: "its difference as a file", loader: differenceFile, in: exporters },
    { name: "its courses", loader: planCourses, in: planReaders },
    { name: "its courses as a file", loader: planCoursesFile, in: exporters },
    { name: "its ambiguous names", loader: planNames, in: planReaders },
    { name: "its ambiguous names as a file", loader: planNamesFile, in: exporters },
    { name: "a course code", loader: planCourse, in: planReaders },
    { name: "accounts", loader: accounts, in: ["administrator"] },
    { name: "accounts as a file", loader: accountsFile, in: ["administrator"] },
    { name: "a new account", loader: newAccount, in: ["administrator"] },
    { name: "an account", loader: account, in: ["administrator"] },
    { name: "editing an account", loader: editAccount, in: ["administrator"] },
    { name: "classes of an account", loader: classes, in: ["administrator"] },
    { name: "the audit", loader: audit, in: auditors },
    { name: "the audit as a file", loader: auditFile, in: auditors },
    { name: "the check of the audit", loader: check, in: auditors },
    { name: "the search", loader: search, in: searchers },
    { name: "a student", loader: student, in: [...office, "student-affairs", "guidance"] },
    { name: "a class", loader: homeroom, in: [...office, "student-affairs", "guidance", "principal"] },
  ] as const satisfies readonly { name: string; loader: unknown; in: readonly Role[] }[];

  describe.each(pages)("$name", ({ loader, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await visit<unknown>(loader, { as: as(role), path: "/112-1/page", params: ids });
      expect(status).toBe(allowed.some((one) => one === role) ? 200 : 403);
    });
  });

  const changes = [
    { name: "making an account", action: newAction, in: ["administrator"] },
    { name: "resetting a password", action: accountAction, in: ["administrator"] },
    { name: "changing an account", action: editAction, in: ["administrator"] },
    { name: "assigning classes", action: classesAction, in: ["administrator"] },
    { name: "checking the audit", action: checkAction, in: auditors },
    { name: "showing an ID number", action: unmask, in: office },
  ] as const satisfies readonly { name: string; action: unknown; in: readonly Role[] }[];

  describe.each(changes)("$name", ({ action, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await send<unknown>(action, { as: as(role), path: "/112-1/page", params: ids });
      // What is sent is empty: who is let in is told so, everybody else is not let in.
      if (allowed.some((one) => one === role)) expect(status).not.toBe(403);
      else expect(status).toBe(403);
    });
  });
});
