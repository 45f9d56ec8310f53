import { createRequestHandler, type GetLoadContextFunction } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { routesForAddress } from "./routes-for-address.server.ts";

/**
 * Answers with the pages of the console. Remix sorts and compiles all the routes that it knows each time it looks at an
 * address, seven times for a page, which was a quarter of a page's cost; so each address is answered by a handler that
 * knows only the routes that it can meet. They are made when they are first needed: a few dozen.
 */
export function pageHandlers(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const routesFor = routesForAddress(build.routes);
  const whole = createRequestHandler({ build, getLoadContext });
  const handlers = new WeakMap<ReadonlySet<string>, RequestHandler>();
  return (req, res, next) => {
    const routes = routesFor(req.path);
    if (!routes) return whole(req, res, next);
    const handler =
      handlers.get(routes) ?? createRequestHandler({ build: withRoutes(build, routes), getLoadContext });
    handlers.set(routes, handler);
    return handler(req, res, next);
  };
}

function withRoutes(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  return {
    ...build,
    routes: only(build.routes, ids),
    assets: { ...build.assets, routes: only(build.assets.routes, ids) },
  };
}

/** In the order that they have: of two that match equally well the earlier one is meant. */
function only<T>(routes: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
}
