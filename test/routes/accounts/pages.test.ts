import { beforeEach, describe, expect, test } from "vitest";
import { loader as account, action as accountAction } from "#app/routes/accounts/account.tsx";
import { loader as classes, action as classesAction } from "#app/routes/accounts/classes.tsx";
import { loader as edit, action as editAction } from "#app/routes/accounts/edit.tsx";
import { loader as list } from "#app/routes/accounts/list.tsx";
import { action as newAction } from "#app/routes/accounts/new.tsx";
import { oneTimePassword } from "#app/use-cases/one-time-password.ts";
import { resumeSession } from "#app/use-cases/resume-session.ts";
import { signIn } from "#app/use-cases/sign-in.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { insertTerm } from "#db/queries/schools.ts";
import type { User } from "#db/queries/user-rows.ts";
import { findUser, findUserByLoginName, listUsers } from "#db/queries/users.ts";
import { generateSchool } from "#db/seed/school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepSchool } from "../../support/keep-school.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";
import { contentOf, logInAs, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

type Field = readonly [name: string, value: string];

describeRoutes("account pages", (database) => {
  useAsConsole(database);
  let admin: Visitor;
  beforeEach(async () => {
    admin = await logInAs(await newScope(database, ["administrator"]));
  });

  const at = (path: string, id = 0) => ({
    as: admin,
    path: `/112-1/accounts${path}`,
    params: { account: String(id) },
  });
  const typed = (over: Record<string, string | string[]> = {}): Field[] =>
    Object.entries({
      displayName: "周諮商",
      loginName: "zhou",
      title: "",
      roles: ["counselor"],
      language: "zh-TW",
      ...over,
    }).flatMap(([name, value]) => [value].flat().map((one): Field => [name, one]));
  const logIn = (loginName: string, password: string) =>
    signIn(admin.scope, {
      schoolId: admin.scope.schoolId,
      loginName,
      password,
      address: "192.0.2.1",
      deviceToken: null,
      oldSessionToken: null,
      sessionSeconds: 3600,
    });
  const found = async (id: number): Promise<User> => {
    const user = await findUser(admin.scope, id);
    if (!user) throw new Error("no such account");
    return user;
  };
  const passwordIn = (body: unknown): string =>
    /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec(JSON.stringify(body))?.[0] ?? "";

  describe("a new account", () => {
    test("gets a password that is shown once, opens with it, and has to be given an own one", async () => {
      const { status, body } = await send(newAction, { ...at("/new"), form: typed() });
      expect(status).toBe(200);
      const password = passwordIn(body);
      const outcome = await logIn("zhou", password);
      expect(outcome).toMatchObject({ kind: "signed-in", user: { mustChangePassword: true } });
      const page = await visit(account, at("/1", outcome.kind === "signed-in" ? outcome.user.id : 0));
      expect(JSON.stringify(page.body)).not.toContain(password);
    });

    test("signs as comes with its roles unless something is chosen", async () => {
      await send(newAction, {
        ...at("/new"),
        form: typed({ loginName: "a.b", roles: ["academic-officer"] }),
      });
      await send(newAction, {
        ...at("/new"),
        form: typed({ loginName: "c.d", roles: ["academic-officer"], capacities: ["executive-secretary"] }),
      });
      const capacities = async (name: string) => (await findUserByLoginName(admin.scope, name))?.capacities;
      expect(await capacities("a.b")).toEqual(["officer"]);
      expect(await capacities("c.d")).toEqual(["executive-secretary"]);
    });

    test("in English begins in English", async () => {
      await send(newAction, { ...at("/new"), form: typed({ language: "en", title: " Counselor " }) });
      expect(await findUserByLoginName(admin.scope, "zhou")).toMatchObject({
        language: "en",
        title: "Counselor",
      });
    });

    test.each<{ why: string; over: Record<string, string | string[]>; field: string; code?: string }>([
      { why: "without a role", over: { roles: [] }, field: "roles", code: "roles-missing" },
      { why: "without a name", over: { displayName: " " }, field: "displayName", code: "required" },
      {
        why: "with a bad log-in name",
        over: { loginName: "周" },
        field: "loginName",
        code: "login-name-form",
      },
      { why: "with a role that is none", over: { roles: ["king"] }, field: "roles[0]" },
    ])("$why is refused at its field, with what was typed", async ({ over, field, code }) => {
      const before = await listUsers(admin.scope);
      const { status, body } = await send(newAction, { ...at("/new"), form: typed(over) });
      expect(status).toBe(422);
      const reply: unknown = contentOf(body);
      expect(reply).toMatchObject({
        reply: { error: { [field]: code === undefined ? expect.anything() : [code] } },
        created: null,
      });
      expect(await listUsers(admin.scope)).toEqual(before);
    });

    test("with a log-in name that is taken keeps what was typed", async () => {
      await send(newAction, { ...at("/new"), form: typed() });
      const { status, body } = await send(newAction, { ...at("/new"), form: typed({ loginName: "ZHOU" }) });
      expect(status).toBe(422);
      expect(contentOf(body)).toMatchObject({
        reply: { error: { loginName: ["login-name-taken"] }, initialValue: { displayName: "周諮商" } },
      });
    });
  });

  describe("editing", () => {
    const change = async (user: User, over: Record<string, string | string[]>) =>
      send(editAction, {
        ...at("/edit", user.id),
        form: typed({
          displayName: user.displayName,
          loginName: user.loginName,
          roles: [...user.roles],
          capacities: [...user.capacities],
          version: String(user.version),
          active: "on",
          ...over,
        }),
      });

    test("changes roles, capacities, title and language, and says in the audit from what to what", async () => {
      const { user } = await asNewUser(admin.scope, ["counselor"]);
      const answer = await change(await found(user.id), {
        title: "輔導主任",
        roles: ["counselor", "guidance"],
        capacities: ["principal"],
        language: "en",
      });
      expect(answer.headers.get("Location")).toBe(`/112-1/accounts/${user.id}?saved`);
      expect(await found(user.id)).toMatchObject({
        title: "輔導主任",
        roles: ["counselor", "guidance"],
        capacities: ["principal"],
        language: "en",
      });
      const [entry] = await listAuditEntries(admin.scope, { subject: `user:${user.id}`, limit: 1 });
      expect(entry?.changes.map(({ field }) => field).sort()).toEqual([
        "capacities",
        "language",
        "roles",
        "title",
      ]);
    });

    test("closes an account and logs the person out", async () => {
      const other = await logInAs(await asNewUser(admin.scope, ["counselor"]));
      await change(await found(other.scope.user.id), { active: [] });
      expect(await found(other.scope.user.id)).toMatchObject({ active: false });
      const token = other.cookie.split(".").at(-1) ?? "";
      expect(await resumeSession(other.scope, token, 3600)).toBeUndefined();
    });

    test("nobody closes the own account", async () => {
      await asNewUser(admin.scope, ["administrator"]);
      const me = await found(admin.scope.user.id);
      const { status, body } = await change(me, { active: [] });
      expect([status, contentOf(body)]).toMatchObject([409, { refusal: "own-account" }]);
      expect(await found(me.id)).toEqual(me);
    });

    test("the last administrator stays one", async () => {
      const me = await found(admin.scope.user.id);
      const { status, body } = await change(me, { roles: ["counselor"] });
      expect([status, contentOf(body)]).toMatchObject([409, { refusal: "last-administrator" }]);
      expect(await found(me.id)).toEqual(me);
    });

    test("the second of two is told what the account is now, and may then save over it", async () => {
      const { user } = await asNewUser(admin.scope, ["counselor"]);
      const seen = await found(user.id);
      await change(seen, { title: "先" });
      const second = await change(seen, { title: "後" });
      expect([second.status, contentOf(second.body)]).toMatchObject([
        409,
        { conflict: { title: "先", version: 2 } },
      ]);
      await change({ ...seen, version: 2 }, { title: "後" });
      expect((await found(user.id)).title).toBe("後");
    });

    test("shows the account as it is", async () => {
      const { user } = await asNewUser(admin.scope, ["counselor"]);
      const { body } = await visit(edit, at("/edit", user.id));
      expect(body?.account).toMatchObject({ roles: ["counselor"], active: true, version: 1 });
    });
  });

  describe("resetting a password", () => {
    test("shows a new one once, logs the person out everywhere and is on record without it", async () => {
      const other = await logInAs(await asNewUser(admin.scope, ["counselor"]));
      const { status, body } = await send(accountAction, at("", other.scope.user.id));
      const password = passwordIn(body);
      expect(status).toBe(200);
      expect(await resumeSession(other.scope, other.cookie.split(".").at(-1) ?? "", 3600)).toBeUndefined();
      expect(await logIn(other.scope.user.loginName, password)).toMatchObject({ kind: "signed-in" });
      const entries = await listAuditEntries(admin.scope, { limit: 100 });
      expect(entries.map(({ action }) => action)).toContain("account:reset-password");
      expect(JSON.stringify(entries)).not.toContain(password);
    });

    test("is not for the own account: it would end the session that has to show it", async () => {
      const { status, body } = await send(accountAction, at("", admin.scope.user.id));
      expect([status, passwordIn(body)]).toEqual([409, ""]);
    });

    test("makes another one each time, of sixteen characters that are not taken for one another", () => {
      const made = Array.from({ length: 200 }, oneTimePassword);
      expect(new Set(made).size).toBe(200);
      expect(made.filter((one) => !/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/.test(one))).toEqual([]);
    });
  });

  test("the list says when each last logged in, and filters by role and state", async () => {
    await send(newAction, { ...at("/new"), form: typed() }).then(({ body }) =>
      logIn("zhou", passwordIn(body)),
    );
    await asNewUser(admin.scope, ["guidance"]);
    const all = await visit(list, at(""));
    const zhou = all.body?.rows.find(({ loginName }) => loginName === "zhou");
    expect(zhou?.lastSignIn).toBe("115/09/01（二）09:00");
    expect(all.body?.rows.filter(({ lastSignIn }) => lastSignIn === null)).toHaveLength(2);
    expect((await visit(list, at("?role=counselor"))).body?.rows.map(({ loginName }) => loginName)).toEqual([
      "zhou",
    ]);
    expect((await visit(list, at("?state=never-signed-in"))).body?.total).toBe(2);
    expect((await visit(list, at("?q=周"))).body?.total).toBe(1);
  });

  describe("classes", () => {
    const school = generateSchool({ seed: 3, students: 60 });
    const [first, second] = school.homerooms.map(({ key }) => key);

    test("are assigned for the term, and limit what the person sees", async () => {
      await insertTerm(admin.scope, { term: "112-1", opensOn: null, closesOn: null });
      await keepSchool(admin.scope, school);
      const counselor = await asNewUser(admin.scope, ["counselor"]);
      const id = counselor.user.id;
      const { status } = await send(classesAction, {
        ...at("/classes", id),
        form: [
          ["counselor", first ?? ""],
          ["counselor", second ?? ""],
          ["homeroom", first ?? ""],
          ["homeroom", "沒有這一班"],
        ],
      });
      expect(status).toBe(302);
      const own = await listOwnClassKeys({ ...counselor, reach: "own-classes" }, "112-1");
      expect([...(own ?? [])].sort()).toEqual([first, second].sort());
      const { body } = await visit(classes, at("/classes", id));
      const ticked = body?.classes.filter((one) => one.homeroom || one.counselor).map(({ key }) => key);
      expect(ticked?.sort()).toEqual([first, second].sort());
      expect((await visit(account, at("", id))).body?.classes).toHaveLength(3);
      expect((await visit(list, at("?role=counselor"))).body?.rows[0]?.classes).toBe(2);
    });

    test("of somebody else are shown beside them, the class of the same name first", async () => {
      await insertTerm(admin.scope, { term: "112-1", opensOn: null, closesOn: null });
      await keepSchool(admin.scope, school);
      const other = await asNewUser(admin.scope, ["homeroom-teacher"]);
      await send(classesAction, { ...at("/classes", other.user.id), form: [["homeroom", first ?? ""]] });
      const mine = await asNewUser(admin.scope, ["homeroom-teacher"]);
      const { body } = await visit(classes, at("/classes", mine.user.id));
      expect(body?.classes.find(({ key }) => key === first)?.others).toEqual([
        { userId: other.user.id, duty: "homeroom", name: "王小明" },
      ]);
    });

    test("cannot be assigned in a term that the school does not have", async () => {
      const { user } = await asNewUser(admin.scope, ["counselor"]);
      const { body } = await visit(classes, at("/classes", user.id));
      expect(body).toMatchObject({ termIsKnown: false, classes: [] });
      const { status } = await send(classesAction, {
        ...at("/classes", user.id),
        form: [["counselor", "a"]],
      });
      expect(status).toBe(400);
    });
  });

  test("an account of another school is no page", async () => {
    const other = await newScope(database, ["administrator"]);
    expect((await visit(account, at("", other.user.id))).status).toBe(404);
    expect((await send(accountAction, at("", other.user.id))).status).toBe(404);
  });
});
