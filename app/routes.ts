import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the console: every address once, and the file that answers it. Links are built in paths.ts. */
export default [
  index("routes/shell/home.ts"),
  route("health", "routes/shell/health.ts"),
  route("log-in", "routes/session/log-in.tsx"),
  route("log-out", "routes/session/log-out.ts"),
  route("preferences", "routes/session/preferences.ts"),
  route(":term", "routes/shell/layout.tsx", [
    index("routes/shell/today.tsx"),
    route("account", "routes/session/account-preferences.tsx"),
    route("account/password", "routes/session/account-password.tsx"),
    ...["search", "school", "imports", "course-plans", "comparisons", "accounts", "audit", "code-tables"].map(
      (room) => route(room, "routes/shell/not-yet.tsx", { id: `not-yet-${room}` }),
    ),
    route("*", "routes/shell/not-found.tsx", { id: "not-found-in-term" }),
  ]),
  route("*", "routes/shell/not-found.tsx"),
] satisfies RouteConfig;
