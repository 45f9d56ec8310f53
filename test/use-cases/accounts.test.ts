import { beforeEach, describe, expect, test } from "vitest";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { changePassword } from "#app/use-cases/change-password.ts";
import { type AccountInput, createAccount } from "#app/use-cases/create-account.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { editAccount } from "#app/use-cases/edit-account.ts";
import { editPreferences } from "#app/use-cases/edit-preferences.ts";
import { resetPassword } from "#app/use-cases/reset-password.ts";
import { resumeSession } from "#app/use-cases/resume-session.ts";
import { signIn } from "#app/use-cases/sign-in.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { insertTerm } from "#db/queries/schools.ts";
import type { User } from "#db/queries/user-rows.ts";
import { findUser, listUsers } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope, testGround } from "../support/scopes.ts";

const password = "correct horse battery";

describeEachDatabase("accounts", (database) => {
  let scope: Scope;
  beforeEach(async () => {
    scope = await newScope(database);
  });

  const input: AccountInput = {
    loginName: "li.hua",
    displayName: "李華",
    title: null,
    roles: ["homeroom-teacher"],
    password,
    mustChangePassword: true,
  };
  const create = async (some: Partial<AccountInput> = {}): Promise<User> => {
    const outcome = await createAccount(scope, { ...input, ...some });
    const user = outcome.kind === "created" ? await findUser(scope, outcome.id) : undefined;
    if (!user) throw new Error(JSON.stringify(outcome));
    return user;
  };
  const logIn = (loginName: string, withPassword: string) =>
    signIn(scope, {
      schoolId: scope.schoolId,
      loginName,
      password: withPassword,
      address: "192.0.2.1",
      deviceToken: null,
      oldSessionToken: null,
      sessionSeconds: 3600,
    });
  const sessionOf = async (loginName: string, withPassword = password) => {
    const outcome = await logIn(loginName, withPassword);
    if (outcome.kind !== "signed-in") throw new Error(JSON.stringify(outcome));
    return outcome.sessionToken;
  };
  const lives = async (token: string) => (await resumeSession(scope, token, 3600)) !== undefined;
  const lastEntry = async (user: User) =>
    (await listAuditEntries(scope, { subject: `user:${user.id}`, limit: 1 }))[0];

  describe("creating", () => {
    test("gives the capacities that come with the roles, unless others are said", async () => {
      const director = await create({ loginName: "director", roles: ["academic-director"] });
      const both = await create({
        loginName: "both",
        roles: ["academic-director"],
        capacities: ["director", "executive-secretary"],
      });
      expect(director.capacities).toEqual(["director"]);
      expect(both.capacities).toEqual(["director", "executive-secretary"]);
    });

    test("is on record without the password or its hash", async () => {
      const user = await create();
      const entry = await lastEntry(user);
      expect(entry?.action).toBe("account:create");
      expect(entry?.changes).toContainEqual({ field: "loginName", from: null, to: "li.hua" });
      const all = JSON.stringify(await listAuditEntries(scope, { limit: 100 }));
      expect(all).not.toContain(password);
      expect(all).not.toContain("argon2");
    });

    test.each<[string, Partial<AccountInput>, string]>([
      ["a taken log-in name", { loginName: "LI.HUA" }, "login-name-taken"],
      ["a bad log-in name", { loginName: "李華" }, "login-name-form"],
      ["a short password", { loginName: "other", password: "short" }, "too-short"],
      ["a password with the name", { loginName: "other", password: "other other other" }, "contains-name"],
    ])("refuses %s and writes nothing", async (_, some, reason) => {
      await create();
      const before = await listUsers(scope);
      expect(await createAccount(scope, { ...input, ...some })).toEqual({ kind: "refused", reason });
      expect(await listUsers(scope)).toEqual(before);
    });

    test("lets two schools have one log-in name", async () => {
      await create();
      const other = await newScope(database);
      expect((await createAccount(other, input)).kind).toBe("created");
      expect((await listUsers(other)).length).toBe(2);
    });
  });

  describe("editing", () => {
    test("changes what was changed and records only that", async () => {
      const user = await create();
      const outcome = await editAccount(scope, {
        ...user,
        displayName: "李華（代理）",
        roles: ["homeroom-teacher", "counselor"],
      });
      expect(outcome).toEqual({ kind: "edited" });
      expect(await findUser(scope, user.id)).toMatchObject({
        displayName: "李華（代理）",
        roles: ["counselor", "homeroom-teacher"],
        version: 2,
      });
      expect((await lastEntry(user))?.changes.map(({ field }) => field)).toEqual(["displayName", "roles"]);
    });

    test("tells the second of two people what the account is now", async () => {
      const user = await create();
      await editAccount(scope, { ...user, title: "導師" });
      const outcome = await editAccount(scope, { ...user, title: "輔導老師" });
      expect(outcome).toMatchObject({ kind: "conflict", current: { title: "導師", version: 2 } });
      expect((await findUser(scope, user.id))?.title).toBe("導師");
    });

    test("logs out who loses a role, not who gains one", async () => {
      const user = await create({ mustChangePassword: false });
      const session = await sessionOf("li.hua");
      await editAccount(scope, { ...user, roles: ["homeroom-teacher", "counselor"] });
      expect(await lives(session)).toBe(true);
      await editAccount(scope, { ...user, version: 2, roles: ["counselor"] });
      expect(await lives(session)).toBe(false);
    });

    test("leaves one administrator, also when two are closed at once", async () => {
      const second = await create({ loginName: "second", roles: ["administrator"] });
      const first = await findUser(scope, scope.user.id);
      if (!first) throw new Error("no administrator");
      const outcomes = await Promise.all(
        [first, second].map((user) => editAccount(scope, { ...user, active: false })),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["edited", "refused"]);
      const active = (await listUsers(scope)).filter((user) => user.active);
      expect(active).toHaveLength(1);
    });

    test("refuses a taken log-in name and keeps everything as it was", async () => {
      const user = await create();
      await create({ loginName: "other" });
      expect(await editAccount(scope, { ...user, loginName: "Other", title: "x" })).toEqual({
        kind: "refused",
        reason: "login-name-taken",
      });
      expect(await findUser(scope, user.id)).toEqual(user);
    });

    test("finds no account of another school", async () => {
      const user = await create();
      const other = await newScope(database);
      expect(await editAccount(other, { ...user, title: "x" })).toEqual({ kind: "not-found" });
      expect(await resetPassword(other, { id: user.id, password: "a completely new one" })).toEqual({
        kind: "not-found",
      });
    });
  });

  describe("passwords", () => {
    test("are changed by their owner, whose other sessions end", async () => {
      const user = await create();
      const [here, elsewhere] = [await sessionOf("li.hua"), await sessionOf("li.hua")];
      const mine = { ...scope, user };
      const next = "a completely new one";
      expect(await changePassword(mine, { current: password, next, sessionToken: here })).toEqual({
        kind: "changed",
      });
      expect([await lives(here), await lives(elsewhere)]).toEqual([true, false]);
      expect((await logIn("li.hua", password)).kind).toBe("refused");
      expect((await logIn("li.hua", next)).kind).toBe("signed-in");
      expect((await findUser(scope, user.id))?.mustChangePassword).toBe(false);
    });

    test.each([
      [
        "the present one is wrong",
        { current: "not it at all", next: "a completely new one" },
        "wrong-password",
      ],
      ["the new one is the present one", { current: password, next: password }, "same-as-before"],
      ["the new one is too short", { current: password, next: "short" }, "too-short"],
    ])("stay when %s", async (_, given, reason) => {
      const user = await create();
      const outcome = await changePassword({ ...scope, user }, { ...given, sessionToken: "" });
      expect(outcome).toEqual({ kind: "refused", reason });
      expect((await logIn("li.hua", password)).kind).toBe("signed-in");
    });

    test("that an administrator resets end all sessions and have to be changed", async () => {
      const user = await create({ mustChangePassword: false });
      const session = await sessionOf("li.hua");
      expect(await resetPassword(scope, { id: user.id, password: "a completely new one" })).toEqual({
        kind: "reset",
      });
      expect(await lives(session)).toBe(false);
      expect((await findUser(scope, user.id))?.mustChangePassword).toBe(true);
      expect((await logIn("li.hua", "a completely new one")).kind).toBe("signed-in");
    });
  });

  test("preferences are kept, and only a change is on record", async () => {
    const user = await create();
    await editPreferences({ ...scope, user }, { language: "en", theme: "dark" });
    const changed = await findUser(scope, user.id);
    expect(changed).toMatchObject({ language: "en", theme: "dark" });
    const entry = await lastEntry(user);
    if (changed) await editPreferences({ ...scope, user: changed }, { language: "en", theme: "dark" });
    expect(await lastEntry(user)).toEqual(entry);
  });

  test("classes limit those whose permission reaches their own classes only", async () => {
    await insertTerm(scope, { term: "115-1", opensOn: null, closesOn: null });
    const user = await create();
    const mine: Scope = { ...scope, user, reach: "own-classes" };
    expect(await listOwnClassKeys(mine, "115-1")).toEqual([]);
    const assignments = [
      { duty: "homeroom" as const, classKey: "餐管一甲" },
      { duty: "counselor" as const, classKey: "餐管一甲" },
      { duty: "counselor" as const, classKey: "餐管一乙" },
    ];
    await assignClasses(scope, { term: "115-1", userId: user.id, assignments });
    expect([...((await listOwnClassKeys(mine, "115-1")) ?? [])].sort()).toEqual(["餐管一乙", "餐管一甲"]);
    expect(await listOwnClassKeys({ ...mine, reach: "school" }, "115-1")).toBeNull();
    expect(await listOwnClassKeys(mine, "114-2")).toEqual([]);
    await assignClasses(scope, { term: "115-1", userId: user.id, assignments: [] });
    expect(await listOwnClassKeys(mine, "115-1")).toEqual([]);
  });

  test("all of it leaves a chain that holds", async () => {
    const user = await create();
    await editAccount(scope, { ...user, title: "導師" });
    await sessionOf("li.hua");
    expect(await verifyAudit(scope)).toEqual({ ok: true, entries: 3 });
  });

  test("a school's code is given once", async () => {
    const draft = {
      code: "070499",
      name: "甲",
      hasContinuingDivision: true,
      hasPracticumOffice: true,
      settings: {},
    };
    const ground = testGround(database);
    expect((await createSchool(ground, draft)).kind).toBe("created");
    expect(await createSchool(ground, draft)).toEqual({ kind: "refused", reason: "code-taken" });
  });
});
