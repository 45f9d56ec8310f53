import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import { type Config, installationVariables, readConfig } from "./config.server.ts";
import { closeDatabase, prepareDatabase } from "./db.server.ts";
import { keepPagesOutOfCaches, securityHeaders } from "./http-headers.server.ts";
import { startJobs } from "./jobs.server.ts";
import { log, logRequests, newRequestNumber } from "./log.server.ts";

// Before the build is loaded: React chooses its production half by it.
process.env.NODE_ENV ??= "production";

const { port } = usableConfig();
await prepareDatabase();
const build: ServerBuild = await import(new URL("../build/server/index.js", import.meta.url).href);

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", process.env.TRUST_PROXY || "loopback");
app.use((_req, res, next) => {
  res.locals.nonce = randomBytes(16).toString("base64");
  res.locals.requestNumber = newRequestNumber();
  res.setHeader("X-Request-Id", res.locals.requestNumber);
  next();
});
app.use(securityHeaders((res) => res.locals.nonce));
app.use(compression());

const browserFiles = fileURLToPath(new URL("../build/client", import.meta.url));
// The names of built files change with their content.
app.use("/assets", express.static(`${browserFiles}/assets`, { immutable: true, maxAge: "1y", index: false }));
app.use("/assets", (_req, res) => res.status(404).type("text/plain").send("404"));
app.get(
  /^\/[\w-]+\.(svg|png|ico|txt|webmanifest)$/,
  express.static(browserFiles, { maxAge: "1h", index: false }),
);

app.use(logRequests, keepPagesOutOfCaches);
app.all("*", createRequestHandler({ build, getLoadContext: requestFacts }));
app.use(answerFailure());

const server = app.listen(port, () => log.info({ port }, "listening"));
const jobs = startJobs();
server.on("error", (error) => {
  log.fatal({ error }, "cannot listen");
  process.exit(1);
});
process.once("SIGTERM", shutDown);
process.once("SIGINT", shutDown);

/** The settings, or the end of the process with what is wrong with them. */
function usableConfig(): Config {
  const outcome = readConfig(installationVariables());
  if (outcome.ok) return outcome.config;
  for (const fault of outcome.faults) console.error(fault);
  process.exit(1);
}

function requestFacts(req: Request, res: Response) {
  const { nonce, requestNumber } = res.locals;
  return { nonce, requestNumber, address: req.ip ?? "", log: log.child({ request: requestNumber }) };
}

/** What fails before or around the pages; the pages have their own boundaries. */
function answerFailure(): ErrorRequestHandler {
  return (error, _req, res, next) => {
    log.error({ request: res.locals.requestNumber, error });
    if (res.headersSent) return next(error);
    res.status(500).type("text/plain").send(`500 ${res.locals.requestNumber}`);
  };
}

/** Answers what was asked, takes nothing new, and does not wait for ever. */
function shutDown() {
  log.info("shutting down");
  const jobsStopped = jobs.stop();
  const end = () => jobsStopped.then(closeDatabase).finally(() => process.exit(0));
  server.close(end);
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 10_000).unref();
}
