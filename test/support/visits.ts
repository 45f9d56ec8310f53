import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, vi } from "vitest";
import type { Role } from "#app/domain/people/roles.ts";
import { newToken } from "#app/use-cases/secret-token.ts";
import { insertSession } from "#db/queries/sessions.ts";
import type { Ground, Scope } from "#db/scope.ts";
import type { TestDatabase } from "./databases.ts";
import { asNewUser, testVault } from "./scopes.ts";

const host = "http://console.test";

/** Somebody who is logged in. */
export type Visitor = { scope: Scope; cookie: string };

/** Lets the routes' own `ground()` be the test's database. */
export function useAsConsole(database: TestDatabase): void {
  beforeAll(() => {
    vi.stubEnv("LICHENG_KEY", Buffer.alloc(32, 7).toString("base64"));
    globalThis.lichengOpened = { db: database.db, vault: testVault };
  });
  afterAll(() => {
    globalThis.lichengOpened = undefined;
    vi.unstubAllEnvs();
  });
}

/** A new person with these roles in the school, with a session that lasts. */
export async function newVisitor(
  school: Ground & { schoolId: number },
  roles: readonly Role[],
): Promise<Visitor> {
  return logInAs(await asNewUser(school, roles));
}

export async function logInAs(scope: Scope): Promise<Visitor> {
  const { token, hash } = newToken();
  const now = new Date().toISOString().slice(0, 19).replace("T", " ");
  await insertSession(
    { ...scope, now },
    { tokenHash: hash, userId: scope.user.id, endsAt: "2999-01-01 00:00:00", address: "192.0.2.1" },
  );
  return { scope, cookie: `licheng-session=${scope.schoolId}.${token}` };
}

type Asked = {
  as: Visitor;
  /** The address, from the term on: "/112-1/audit?page=2". */
  path: string;
  params?: Record<string, string>;
};

/** What a loader or action answers: its status and what it gives, thrown or not. */
export type Answer<T> = { status: number; body: T | undefined; headers: Headers };

export async function visit<T>(
  loader: (args: LoaderFunctionArgs) => Promise<T>,
  { as, path, params = {} }: Asked,
): Promise<Answer<T>> {
  const request = new Request(`${host}${path}`, { headers: { Cookie: as.cookie } });
  return answerOf(loader({ request, params: { term: path.split("/")[1] ?? "", ...params }, context: {} }));
}

export async function send<T>(
  action: (args: ActionFunctionArgs) => Promise<T>,
  { as, path, params = {}, form = [] }: Asked & { form?: readonly (readonly [string, string])[] },
): Promise<Answer<T>> {
  const request = new Request(`${host}${path}`, {
    method: "POST",
    headers: { Cookie: as.cookie, Origin: host },
    body: new URLSearchParams(form.map(([name, value]) => [name, value])),
  });
  return answerOf(action({ request, params: { term: path.split("/")[1] ?? "", ...params }, context: {} }));
}

/** A form with a file in it, as a browser sends one; null: none was chosen. */
export async function sendFile<T>(
  action: (args: ActionFunctionArgs) => Promise<T>,
  {
    as,
    path,
    params = {},
    fields = {},
    file,
  }: Asked & { fields?: Record<string, string>; file: { name: string; bytes: Uint8Array } | null },
): Promise<Answer<T>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.set("file", new File([Buffer.from(file.bytes)], file.name));
  const headers = { Cookie: as.cookie, Origin: host };
  const request = new Request(`${host}${path}`, { method: "POST", headers, body });
  return answerOf(action({ request, params: { term: path.split("/")[1] ?? "", ...params }, context: {} }));
}

async function answerOf<T>(answering: Promise<T>): Promise<Answer<T>> {
  try {
    const body = await answering;
    if (body instanceof Response) return { status: body.status, body, headers: body.headers };
    return { status: statusOf(body), body, headers: new Headers() };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, body: undefined, headers: thrown.headers };
  }
}

/** `data(value, { status })` carries its status beside the value. */
function statusOf(body: unknown): number {
  if (typeof body !== "object" || body === null || !("init" in body)) return 200;
  const { init } = body;
  return typeof init === "object" && init !== null && "status" in init ? Number(init.status) : 200;
}

/** The value of an answer made with `data()`, or the answer itself. */
export function contentOf(body: unknown): unknown {
  return typeof body === "object" && body !== null && "data" in body && "init" in body ? body.data : body;
}
