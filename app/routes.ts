import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the console: every address once, and the file that answers it. Links are built in paths.ts. */
export default [
  index("routes/shell/home.ts"),
  route("health", "routes/shell/health.ts"),
  route("log-in", "routes/session/log-in.tsx"),
  route("log-out", "routes/session/log-out.ts"),
  route("preferences", "routes/session/preferences.ts"),
  route(":term", "routes/shell/layout.tsx", [
    index("routes/today/today.tsx"),
    route("search", "routes/shell/search.tsx"),
    route("account", "routes/session/account-preferences.tsx"),
    route("account/password", "routes/session/account-password.tsx"),
    ...["school", "imports", "accounts", "audit", "code-tables"].map((room) =>
      route(room, "routes/shell/not-yet.tsx", { id: `not-yet-${room}` }),
    ),
    route("course-plans", "routes/course-plans/list.tsx"),
    route("course-plans.xlsx", "routes/course-plans/list.xlsx.ts"),
    route("course-plans/codes/:code", "routes/course-plans/course.tsx"),
    route("course-plans/:plan", "routes/course-plans/version.tsx", [
      index("routes/course-plans/difference.tsx"),
      route("courses", "routes/course-plans/courses.tsx"),
      route("names", "routes/course-plans/names.tsx"),
    ]),
    route("course-plans/:plan/difference.xlsx", "routes/course-plans/difference.xlsx.ts"),
    route("course-plans/:plan/courses.xlsx", "routes/course-plans/courses.xlsx.ts"),
    route("course-plans/:plan/names.xlsx", "routes/course-plans/names.xlsx.ts"),
    route("comparisons", "routes/comparisons/list.tsx"),
    route("comparisons/jobs/:job", "routes/comparisons/job.ts"),
    route("comparisons/:run", "routes/comparisons/run.tsx"),
    route("comparisons/:run/causes.xlsx", "routes/comparisons/causes.xlsx.ts"),
    route("comparisons/:run/causes/:cause", "routes/comparisons/cause.tsx"),
    route("comparisons/:run/findings", "routes/comparisons/findings.tsx"),
    route("comparisons/:run/findings.xlsx", "routes/comparisons/findings.xlsx.ts"),
    route("comparisons/:run/files/:file", "routes/comparisons/file.ts"),
    route("*", "routes/shell/not-found.tsx", { id: "not-found-in-term" }),
  ]),
  route("*", "routes/shell/not-found.tsx"),
] satisfies RouteConfig;
