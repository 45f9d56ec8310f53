import { config } from "./config.server.ts";

/**
 * A form on another site must not act in the name of someone who is logged in here. Every browser says with a changing
 * request where it comes from; one that does not say is refused. Throws a 403 response.
 */
export function requireSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const ours = site === null || site === "same-origin";
  if (ours && (origin === null ? site !== null : isOurs(origin, request))) return;
  throw new Response(null, { status: 403 });
}

/** Compared by host: behind a proxy that ends TLS, the request itself arrives by http. */
function isOurs(origin: string, request: Request): boolean {
  const host = (config().publicUrl ?? new URL(request.url)).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
