import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, vi } from "vitest";
import { closeDatabase, ground } from "#app/db.server.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { newToken } from "#app/use-cases/secret-token.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { insertSession } from "#db/queries/sessions.ts";
import type { Ground, SchoolScope, Scope } from "#db/scope.ts";
import { freshSqlite } from "./databases.ts";
import { asNewUser, testVault } from "./scopes.ts";

const site = "http://localhost";

/** The pages' own database for the tests of a file: loaders and actions are asked as a browser would ask them. */
export function ownDatabase(): { readonly ground: Ground } {
  let drop = async () => {};
  beforeAll(async () => {
    const fresh = await freshSqlite();
    drop = fresh.drop;
    vi.stubEnv("LICHENG_KEY", Buffer.alloc(32, 7).toString("base64"));
    globalThis.lichengOpened = { db: connect(fresh.url), vault: testVault };
    await migrate(ground().db);
  });
  afterAll(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
    await drop();
  });
  return {
    get ground() {
      return ground();
    },
  };
}

/** A browser in which somebody is logged in; `cookie` "" for one in which nobody is. */
export type Browser = { scope: Scope; cookie: string };

export async function logInAs(school: SchoolScope, roles: readonly Role[]): Promise<Browser> {
  return browserOf(await asNewUser(school, roles));
}

export async function browserOf(scope: Scope): Promise<Browser> {
  const { token, hash } = newToken();
  await insertSession(
    { ...scope, now: ground().now },
    { tokenHash: hash, userId: scope.user.id, endsAt: "2999-01-01 00:00:00", address: "test" },
  );
  return { scope, cookie: `licheng-session=${scope.schoolId}.${token}` };
}

type Params = Record<string, string>;

/** What a loader answers to a browser that opens the address. */
export function open<T>(
  loader: (args: LoaderFunctionArgs) => T | Promise<T>,
  browser: { cookie: string },
  path: string,
  params: Params,
): Promise<Answer<T>> {
  const request = new Request(site + path, { headers: { Cookie: browser.cookie } });
  return answerOf(async () => loader({ request, params, context: {} }));
}

/** What an action answers to a form that was sent from the console's own page. */
export function send<T>(
  action: (args: ActionFunctionArgs) => T | Promise<T>,
  browser: { cookie: string },
  path: string,
  params: Params,
  fields: Params,
  from = site,
): Promise<Answer<T>> {
  const headers = {
    Cookie: browser.cookie,
    Origin: from,
    "Sec-Fetch-Site": from === site ? "same-origin" : "cross-site",
  };
  const request = new Request(site + path, { method: "POST", headers, body: new URLSearchParams(fields) });
  return answerOf(async () => action({ request, params, context: {} }));
}

export type Answer<T> = { status: number; location: string | null; value: T | undefined };

/** Loaders return values, return or throw responses, or `data()` with a status: all of them end in a status. */
async function answerOf<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    const value = await ask();
    return { ...statusOf(value), value };
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return { ...statusOf(thrown), value: undefined };
  }
}

function statusOf(value: unknown): { status: number; location: string | null } {
  if (value instanceof Response) return { status: value.status, location: value.headers.get("Location") };
  const init = value && typeof value === "object" && "init" in value ? value.init : null;
  const status = init && typeof init === "object" && "status" in init ? init.status : 200;
  return { status: typeof status === "number" ? status : 200, location: null };
}
