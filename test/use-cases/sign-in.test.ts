import { beforeEach, describe, expect, test } from "vitest";
import { addSeconds } from "#app/domain/calendar/instant.ts";
import { throttleLimits } from "#app/domain/people/sign-in-throttle.ts";
import { createAccount } from "#app/use-cases/create-account.ts";
import { editAccount } from "#app/use-cases/edit-account.ts";
import { resumeSession } from "#app/use-cases/resume-session.ts";
import { hashToken } from "#app/use-cases/secret-token.ts";
import { type SignInInput, signIn } from "#app/use-cases/sign-in.ts";
import { signOut } from "#app/use-cases/sign-out.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findUser } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope } from "../support/scopes.ts";

const password = "correct horse battery";
const hour = 3600;

describeEachDatabase("logging in", (database) => {
  let scope: Scope;
  let userId: number;
  beforeEach(async () => {
    scope = await newScope(database);
    const created = await createAccount(scope, {
      loginName: "Wang.Ming",
      displayName: "王小明",
      title: "註冊組長",
      roles: ["academic-officer"],
      password,
      mustChangePassword: false,
    });
    if (created.kind !== "created") throw new Error(created.reason);
    userId = created.id;
  });

  const attempt = (input: Partial<SignInInput> = {}, now = scope.now) =>
    signIn(
      { ...scope, now },
      {
        schoolId: scope.schoolId,
        loginName: "wang.ming",
        password,
        address: "192.0.2.1",
        deviceToken: null,
        oldSessionToken: null,
        sessionSeconds: 10 * hour,
        ...input,
      },
    );
  const signedIn = async (input: Partial<SignInInput> = {}, now = scope.now) => {
    const outcome = await attempt(input, now);
    if (outcome.kind !== "signed-in") throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  const resumed = (token: string, now = scope.now) => resumeSession({ ...scope, now }, token, hour);
  const failures = async (count: number, input: Partial<SignInInput>) => {
    for (let i = 0; i < count; i++) await attempt({ password: "wrong", ...input });
  };

  describe("sessions", () => {
    test("begin with the right password, whatever the case and width of the log-in name", async () => {
      const { user, sessionToken } = await signedIn({ loginName: "ＷＡＮＧ.Ming " });
      expect(user.id).toBe(userId);
      expect((await resumed(sessionToken))?.user).toMatchObject({
        displayName: "王小明",
        title: "註冊組長",
        roles: ["academic-officer"],
        capacities: ["officer"],
      });
    });

    test("are kept as a hash only, and the log-in is on record", async () => {
      const { sessionToken, deviceToken } = await signedIn();
      const rows = [
        await database.db.selectFrom("sessions").selectAll().execute(),
        await database.db.selectFrom("trusted_devices").selectAll().execute(),
      ];
      expect(JSON.stringify(rows)).toContain(hashToken(sessionToken));
      expect(JSON.stringify(rows)).not.toContain(sessionToken);
      expect(JSON.stringify(rows)).not.toContain(deviceToken);
      const [entry] = await listAuditEntries(scope, { subject: `user:${userId}`, limit: 1 });
      expect(entry).toMatchObject({ action: "session:begin", userId, userName: "王小明" });
    });

    test("are new at each log-in, and the one that the browser had ends", async () => {
      const first = await signedIn();
      const second = await signedIn({ oldSessionToken: first.sessionToken });
      expect(second.sessionToken).not.toBe(first.sessionToken);
      expect(await resumed(first.sessionToken)).toBeUndefined();
      expect(await resumed(second.sessionToken)).toBeDefined();
    });

    test("end when logged out, and the token opens nothing any more", async () => {
      const { sessionToken, user } = await signedIn();
      await signOut({ ...scope, user }, sessionToken);
      expect(await resumed(sessionToken)).toBeUndefined();
    });

    test("end after an hour without use", async () => {
      const { sessionToken } = await signedIn();
      expect(await resumed(sessionToken, addSeconds(scope.now, hour - 1))).toBeDefined();
      const other = await signedIn();
      expect(await resumed(other.sessionToken, addSeconds(scope.now, hour))).toBeUndefined();
    });

    test("last while they are used, and no longer than their absolute end", async () => {
      const { sessionToken } = await signedIn();
      for (let minutes = 50; minutes < 600; minutes += 50) {
        const session = await resumed(sessionToken, addSeconds(scope.now, minutes * 60));
        expect(session).toBeDefined();
        await session?.touched;
      }
      expect(await resumed(sessionToken, addSeconds(scope.now, 10 * hour - 1))).toBeDefined();
      expect(await resumed(sessionToken, addSeconds(scope.now, 10 * hour))).toBeUndefined();
    });

    test("their use is written down at most once a minute", async () => {
      const { sessionToken } = await signedIn();
      const seen = async () =>
        (
          await database.db
            .selectFrom("sessions")
            .select("seen_at")
            .where("school_id", "=", scope.schoolId)
            .where("token_hash", "=", hashToken(sessionToken))
            .executeTakeFirstOrThrow()
        ).seen_at;
      await (await resumed(sessionToken, addSeconds(scope.now, 59)))?.touched;
      expect(await seen()).toBe(scope.now);
      await (await resumed(sessionToken, addSeconds(scope.now, 60)))?.touched;
      expect(await seen()).toBe(addSeconds(scope.now, 60));
    });

    test("of one school are not found in another", async () => {
      const { sessionToken } = await signedIn();
      const other = await newScope(database);
      expect(await resumeSession(other, sessionToken, hour)).toBeUndefined();
    });

    test("end when the account is closed", async () => {
      const { sessionToken } = await signedIn();
      const user = await findUser(scope, userId);
      if (!user) throw new Error("no account");
      await editAccount(scope, { ...user, active: false });
      expect(await resumed(sessionToken)).toBeUndefined();
      expect(await attempt()).toEqual({ kind: "refused", reason: "inactive" });
      expect(await attempt({ password: "wrong" })).toEqual({ kind: "refused", reason: "wrong" });
    });
  });

  describe("a refusal tells nothing", () => {
    test.each<[string, Partial<SignInInput>]>([
      ["a wrong password", { password: "wrong" }],
      ["no password", { password: "" }],
      ["an unknown account", { loginName: "nobody" }],
      ["an unknown school", { schoolId: undefined }],
      ["a very long name", { loginName: "x".repeat(10_000) }],
    ])("%s", async (_, input) => {
      expect(await attempt(input)).toEqual({ kind: "refused", reason: "wrong" });
    });

    test("not even by its time", async () => {
      // Work done, not time passed: on a busy machine the latter says nothing. The least of several, in turn.
      const work = async (input: Partial<SignInInput>, i: number) => {
        const before = process.cpuUsage();
        await attempt({ ...input, address: `198.51.100.${i}` });
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      const known: number[] = [];
      const unknown: number[] = [];
      for (let i = 0; i < 7; i++) {
        known.push(await work({ password: "wrong" }, i));
        unknown.push(await work({ loginName: "nobody" }, 100 + i));
      }
      // Without a password check for nobody it would be a tenth.
      expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.4);
    });
  });

  describe("the throttle", () => {
    /** As many failed attempts as if they had been made, without the time that each takes. */
    const failed = (count: number, of: (i: number) => { login_name: string; address: string }) =>
      database.db
        .insertInto("sign_in_attempts")
        .values(
          Array.from({ length: count }, (_, i) => ({
            school_id: scope.schoolId,
            ...of(i),
            device_hash: null,
            outcome: "failed" as const,
            at: scope.now,
          })),
        )
        .execute();
    const { pair, account, device, address } = throttleLimits;

    test("stops guessing from one address, also with the right password, and lets it go on later", async () => {
      await failures(pair.failures, {});
      const outcome = await attempt();
      expect(outcome).toEqual({ kind: "throttled", seconds: pair.seconds });
      expect((await attempt({}, addSeconds(scope.now, pair.seconds))).kind).toBe("signed-in");
    });

    test("answers an account that does not exist alike", async () => {
      await failures(pair.failures, { loginName: "nobody" });
      expect((await attempt({ loginName: "nobody" })).kind).toBe("throttled");
    });

    test("attempts made at once count one another", async () => {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt({ password: "wrong" })));
      const looked = outcomes.filter(({ kind }) => kind === "refused").length;
      expect(looked).toBeLessThanOrEqual(pair.failures);
    });

    test("a stranger at many addresses is stopped, and the owner on a known device is not", async () => {
      const { deviceToken } = await signedIn();
      await failed(account.failures, (i) => ({ login_name: "wang.ming", address: `203.0.113.${i}` }));
      expect((await attempt({ address: "203.0.113.200" })).kind).toBe("throttled");
      expect((await attempt({ deviceToken, address: "203.0.113.200" })).kind).toBe("signed-in");
    });

    test("a stranger at the owner's address does not lock out the owner's device", async () => {
      const { deviceToken } = await signedIn();
      await failures(pair.failures + 3, {});
      expect((await attempt()).kind).toBe("throttled");
      expect((await attempt({ deviceToken })).kind).toBe("signed-in");
    });

    test("another person's device is not the owner's", async () => {
      await createAccount(scope, {
        loginName: "stranger",
        displayName: "陌生人",
        title: null,
        roles: ["subject-teacher"],
        password: "another long password",
        mustChangePassword: false,
      });
      const { deviceToken } = await signedIn({ loginName: "stranger", password: "another long password" });
      await failures(pair.failures, { deviceToken });
      expect((await attempt({ deviceToken })).kind).toBe("throttled");
    });

    test("a stolen device is stopped by itself", async () => {
      const { deviceToken } = await signedIn();
      await failures(device.failures, { deviceToken });
      expect((await attempt({ deviceToken })).kind).toBe("throttled");
      expect((await attempt({ address: "203.0.113.9" })).kind).toBe("signed-in");
    });

    test("one who tries many accounts from one address is stopped", async () => {
      await failed(address.failures, (i) => ({ login_name: `account-${i}`, address: "203.0.113.7" }));
      expect((await attempt({ address: "203.0.113.7" })).kind).toBe("throttled");
      expect((await attempt({ address: "203.0.113.8" })).kind).toBe("signed-in");
    });

    test("attempts that were not looked at do not lengthen the wait", async () => {
      await failures(pair.failures + 30, {});
      const later = addSeconds(scope.now, pair.seconds);
      expect((await attempt({}, later)).kind).toBe("signed-in");
    });
  });
});
