import { config } from "./config.server.ts";

/** `schoolId`.`token`: the school leads the key by which the session is found. */
export type Ticket = { schoolId: number; token: string };
type CookieName = "session" | "device";

/** Over a year, so that a teacher who logs in each semester stays known. */
const deviceSeconds = 400 * 24 * 60 * 60;

export function readTicket(request: Request, name: CookieName): Ticket | null {
  const header = request.headers.get("Cookie") ?? "";
  const wanted = `${cookieName(request, name)}=`;
  const text = header
    .split(/;\s*/)
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
  const match = /^(\d{1,9})\.([\w-]{43})$/.exec(text ?? "");
  return match?.[2] ? { schoolId: Number(match[1]), token: match[2] } : null;
}

/** The value of a Set-Cookie header. A session's cookie ends with the browser; the session itself earlier or with it. */
export function writeTicket(request: Request, name: CookieName, ticket: Ticket): string {
  const life = name === "device" ? `; Max-Age=${deviceSeconds}` : "";
  return `${cookieName(request, name)}=${ticket.schoolId}.${ticket.token}${life}${attributes(request)}`;
}

export function dropTicket(request: Request, name: CookieName): string {
  return `${cookieName(request, name)}=; Max-Age=0${attributes(request)}`;
}

/** The prefix makes browsers refuse the cookie unless it is secure and this host's own. */
function cookieName(request: Request, name: CookieName): string {
  return isSecure(request) ? `__Host-licheng-${name}` : `licheng-${name}`;
}

function attributes(request: Request): string {
  return `; Path=/; HttpOnly; SameSite=Lax${isSecure(request) ? "; Secure" : ""}`;
}

function isSecure(request: Request): boolean {
  return (config().publicUrl ?? new URL(request.url)).protocol === "https:";
}
