import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { allActions, may } from "#app/domain/people/permissions.ts";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { findStaff, logIn, logOut, requireStaff, sessionToken } from "#app/session.server.ts";
import { createAccount } from "#app/use-cases/create-account.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope, testVault } from "../support/scopes.ts";

const password = "correct horse battery";
const host = "http://console.test";

describeEachDatabase("sessions over HTTP", (database) => {
  let scope: Scope;
  let schoolCode: string;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    vi.stubEnv("LICHENG_KEY", Buffer.alloc(32, 7).toString("base64"));
    globalThis.lichengOpened = { db: database.db, vault: testVault };
    scope = await newScope(database);
    schoolCode = (await findSchool(scope))?.code ?? "";
    for (const role of roles) {
      await createAccount(scope, {
        loginName: role,
        displayName: "王小明",
        title: null,
        roles: [role],
        password,
        mustChangePassword: false,
      });
      const { headers } = await logIn(post("/log-in"), {
        schoolCode,
        loginName: role,
        password,
        address: "192.0.2.1",
      });
      cookies.set(role, cookiesOf(headers));
    }
  });
  afterAll(() => {
    globalThis.lichengOpened = undefined;
    vi.unstubAllEnvs();
  });

  const get = (path: string, cookie = "") => new Request(`${host}${path}`, { headers: { Cookie: cookie } });
  const post = (path: string, cookie = "", headers: Record<string, string> = { Origin: host }) =>
    new Request(`${host}${path}`, { method: "POST", headers: { Cookie: cookie, ...headers } });
  const cookieOf = (role: Role) => cookies.get(role) ?? "";
  const cookiesOf = (headers: Headers) =>
    headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  /** The answer that was thrown instead of a scope. */
  const thrown = async (promise: Promise<unknown>): Promise<Response> => {
    const outcome = await promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(outcome instanceof Response)) throw new Error("No response was thrown");
    return outcome;
  };

  describe("who is not logged in", () => {
    test.each([
      ["/112-1/comparisons?page=2", "/112-1/comparisons?page=2"],
      ["/", "/"],
      ["//elsewhere.test/x", "/"],
    ])("is led from %s to the log-in page, and knows the way back", async (path, to) => {
      const response = await thrown(requireStaff(get(path), "term:read"));
      expect(response.status).toBe(302);
      const location = new URL(response.headers.get("Location") ?? "", host);
      expect(location.pathname).toBe("/log-in");
      expect(location.searchParams.get("to") ?? "/").toBe(to);
    });

    test("comes back to the page of a form, not to the form's address", async () => {
      const request = post("/112-1/imports/new", "", { Origin: host, Referer: `${host}/112-1/imports` });
      const response = await thrown(requireStaff(request, "import:create"));
      expect(response.headers.get("Location")).toBe("/log-in?to=%2F112-1%2Fimports");
    });

    test.each([
      ["no cookie", ""],
      ["nonsense", "licheng-session=x"],
      ["another token", `licheng-session=1.${"A".repeat(43)}`],
      ["a very long one", `licheng-session=${"1".repeat(9000)}.${"A".repeat(43)}`],
    ])("%s is nobody", async (_, cookie) => {
      expect(await findStaff(get("/", cookie))).toBeNull();
    });
  });

  describe.each(roles)("as %s", (role) => {
    test.each(allActions())("%s is answered as the table of permissions says", async (action) => {
      const person = (await findStaff(get("/", cookieOf(role))))?.user;
      if (!person) throw new Error("nobody");
      const asked = requireStaff(get("/112-1", cookieOf(role)), action);
      if (may(person, action)) expect((await asked).user.roles).toEqual([role]);
      else expect((await thrown(asked)).status).toBe(403);
    });
  });

  describe("cookies", () => {
    test("cannot be read by scripts, go to this site only, and are secure on https", async () => {
      const open = await logIn(post("/log-in"), {
        schoolCode,
        loginName: "principal",
        password,
        address: "",
      });
      for (const cookie of open.headers.getSetCookie()) {
        expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
        expect(cookie).toMatch(/^licheng-(session|device)=/);
      }
      const request = new Request("https://console.test/log-in", {
        method: "POST",
        headers: { Origin: "https://console.test" },
      });
      const secure = await logIn(request, { schoolCode, loginName: "principal", password, address: "" });
      for (const cookie of secure.headers.getSetCookie()) {
        expect(cookie).toMatch(
          /^__Host-licheng-(session|device)=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
        );
      }
    });

    test("a refused log-in sets none", async () => {
      const { outcome, headers } = await logIn(post("/log-in"), {
        schoolCode,
        loginName: "principal",
        password: "x",
        address: "",
      });
      expect(outcome).toEqual({ kind: "refused", reason: "wrong" });
      expect(headers.getSetCookie()).toEqual([]);
    });

    test("logging out ends the session and takes the cookie away, and the device stays known", async () => {
      const { headers } = await logIn(post("/log-in"), {
        schoolCode,
        loginName: "guidance",
        password,
        address: "",
      });
      const cookie = cookiesOf(headers);
      const request = post("/log-out", cookie);
      expect(sessionToken(request)).toHaveLength(43);
      const answer = await logOut(request);
      expect(answer.getSetCookie()).toEqual(["licheng-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
      expect(await findStaff(get("/", cookie))).toBeNull();
      expect((await logOut(post("/log-out"))).getSetCookie()).toHaveLength(1);
    });

    test("logging in again ends the session that the browser had", async () => {
      const first = cookiesOf(
        (await logIn(post("/log-in"), { schoolCode, loginName: "guidance", password, address: "" })).headers,
      );
      await logIn(post("/log-in", first), { schoolCode, loginName: "guidance", password, address: "" });
      expect(await findStaff(get("/", first))).toBeNull();
    });
  });

  describe("a request that changes something", () => {
    test.each<[string, Record<string, string>, boolean]>([
      ["from our page", { Origin: host }, true],
      ["from our page, as new browsers say", { Origin: host, "Sec-Fetch-Site": "same-origin" }, true],
      ["from another site", { Origin: "http://evil.test" }, false],
      ["from another port", { Origin: `${host}:8080` }, false],
      ["from another site, as new browsers say", { Origin: host, "Sec-Fetch-Site": "cross-site" }, false],
      ["from a sister site", { Origin: host, "Sec-Fetch-Site": "same-site" }, false],
      ["from a sandboxed page", { Origin: "null" }, false],
      ["that does not say where it is from", {}, false],
    ])("%s", async (_, headers, allowed) => {
      const asked = requireStaff(post("/112-1", cookieOf("administrator"), headers), "settings:edit");
      if (allowed) expect((await asked).schoolId).toBe(scope.schoolId);
      else expect((await thrown(asked)).status).toBe(403);
      const logging = logIn(post("/log-in", "", headers), {
        schoolCode,
        loginName: "nobody",
        password,
        address: "",
      });
      if (!allowed) expect((await thrown(logging)).status).toBe(403);
      else expect((await logging).outcome.kind).toBe("refused");
    });
  });

  test("whoever has an administrator's password first chooses an own one", async () => {
    await createAccount(scope, {
      loginName: "newcomer",
      displayName: "新人",
      title: null,
      roles: ["academic-officer"],
      password,
      mustChangePassword: true,
    });
    const { headers } = await logIn(post("/log-in"), {
      schoolCode,
      loginName: "newcomer",
      password,
      address: "",
    });
    const cookie = cookiesOf(headers);
    const response = await thrown(requireStaff(get("/112-1/comparisons", cookie), "comparison:read"));
    expect(response.headers.get("Location")).toBe("/112-1/account/password");
    expect((await requireStaff(get("/112-1/account/password", cookie), "account:own")).user.loginName).toBe(
      "newcomer",
    );
  });

  test("the school's code may be left out where there is one school, and must be right where there are several", async () => {
    const input = { loginName: "principal", password, address: "" };
    expect((await logIn(post("/log-in"), { ...input, schoolCode: "" })).outcome.kind).toBe("signed-in");
    await newScope(database);
    expect((await logIn(post("/log-in"), { ...input, schoolCode: "" })).outcome.kind).toBe("refused");
    expect((await logIn(post("/log-in"), { ...input, schoolCode: "000000" })).outcome.kind).toBe("refused");
    expect(
      (await logIn(post("/log-in"), { ...input, schoolCode: schoolCode.toLowerCase() })).outcome.kind,
    ).toBe("signed-in");
  });
});
