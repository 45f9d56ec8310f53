import { redirect } from "@remix-run/node";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { termOn } from "#app/domain/calendar/term-on.ts";
import { type Action, reachOf } from "#app/domain/people/permissions.ts";
import { resumeSession } from "#app/use-cases/resume-session.ts";
import { type SignInOutcome, signIn } from "#app/use-cases/sign-in.ts";
import { signOut } from "#app/use-cases/sign-out.ts";
import { findSchoolByCode, listSchools } from "#db/queries/schools.ts";
import type { SchoolScope, Scope } from "#db/scope.ts";
import { today } from "./clock.server.ts";
import { config } from "./config.server.ts";
import { dropTicket, readTicket, writeTicket } from "./cookies.server.ts";
import { ground } from "./db.server.ts";
import { paths, safeReturn } from "./paths.ts";
import { requireSameOrigin } from "./same-origin.server.ts";

/**
 * Who asks, and whether they may: the scope for everything below. Throws the way to the log-in page when nobody is
 * logged in, to the password page when the password is still the administrator's, and a 403 when the role does not allow it.
 */
export async function requireStaff(request: Request, action: Action): Promise<Scope> {
  requireSameOrigin(request);
  const scope = await findStaff(request);
  if (!scope) throw redirect(paths.logIn(wantedAddress(request)));
  const reach = reachOf(scope.user, action);
  if (reach === null) throw new Response(null, { status: 403 });
  if (scope.user.mustChangePassword && action !== "account:own") throw redirect(passwordPage(request));
  return { ...scope, reach };
}

/** The person who is logged in, or null; for pages that everybody may see. */
export async function findStaff(request: Request): Promise<Scope | null> {
  const ticket = readTicket(request, "session");
  if (!ticket) return null;
  const school = { ...ground(), schoolId: ticket.schoolId };
  const session = await resumedOnce(school, ticket.token);
  return session ? { ...school, user: session.user, reach: "own-classes" } : null;
}

const underWay = new Map<string, ReturnType<typeof resumeSession>>();

/** The loaders of one page ask at the same time: the answer that is on its way serves them all. */
function resumedOnce(school: SchoolScope, token: string): ReturnType<typeof resumeSession> {
  const key = `${school.schoolId} ${token}`;
  const known = underWay.get(key);
  if (known) return known;
  const resumed = resumeSession(school, token, config().sessionIdleSeconds).finally(() =>
    underWay.delete(key),
  );
  underWay.set(key, resumed);
  return resumed;
}

export type LogInInput = {
  /** Empty where the deployment has one school. */
  schoolCode: string;
  loginName: string;
  password: string;
  address: string;
};

/** Logs a person in; `headers` set the cookies when it succeeds. */
export async function logIn(
  request: Request,
  input: LogInInput,
): Promise<{ outcome: SignInOutcome; headers: Headers }> {
  requireSameOrigin(request);
  const schoolId = await schoolOf(input.schoolCode);
  const outcome = await signIn(ground(), {
    ...input,
    schoolId,
    deviceToken: tokenOf(request, "device", schoolId),
    oldSessionToken: tokenOf(request, "session", schoolId),
    sessionSeconds: config().sessionSeconds,
  });
  const headers = new Headers();
  if (outcome.kind === "signed-in" && schoolId !== undefined) {
    headers.append("Set-Cookie", writeTicket(request, "session", { schoolId, token: outcome.sessionToken }));
    headers.append("Set-Cookie", writeTicket(request, "device", { schoolId, token: outcome.deviceToken }));
  }
  return { outcome, headers };
}

/** Ends the session; `Headers` take the cookie away. Without a session it does nothing else. */
export async function logOut(request: Request): Promise<Headers> {
  requireSameOrigin(request);
  const ticket = readTicket(request, "session");
  const scope = await findStaff(request);
  if (scope && ticket) await signOut(scope, ticket.token);
  return new Headers({ "Set-Cookie": dropTicket(request, "session") });
}

/** Token of the session in use, for what must end all others but it. */
export function sessionToken(request: Request): string {
  return readTicket(request, "session")?.token ?? "";
}

async function schoolOf(code: string): Promise<number | undefined> {
  if (code !== "") return (await findSchoolByCode(ground(), code.trim().toUpperCase()))?.id;
  const [only, ...others] = await listSchools(ground());
  return others.length === 0 ? only?.id : undefined;
}

function tokenOf(request: Request, name: "session" | "device", schoolId: number | undefined): string | null {
  const ticket = readTicket(request, name);
  return ticket?.schoolId === schoolId ? (ticket?.token ?? null) : null;
}

/** After logging in one returns to the page one wanted; a form that was sent is not sent again, its page is opened. */
function wantedAddress(request: Request): string {
  const referrer = request.headers.get("Referer") ?? "";
  const wanted = request.method === "GET" || !URL.canParse(referrer) ? request.url : referrer;
  const { pathname, search } = new URL(wanted);
  return safeReturn(`${pathname}${search}`);
}

function passwordPage(request: Request): string {
  const [, first = ""] = new URL(request.url).pathname.split("/");
  return paths.changePassword(parseTerm(first) ?? termOn(today()));
}
