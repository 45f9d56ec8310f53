import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import { keepPagesOutOfCaches, securityHeaders } from "./http-headers.server.ts";
import { log, logRequests, newRequestNumber } from "./log.server.ts";
import { pageHandlers } from "./page-handlers.server.ts";

export type Web = {
  /** Answers what was asked and takes nothing new. */
  stop: () => Promise<void>;
};

/** Answers requests in this process; rejects when the port cannot be had. */
export async function serve(port: number): Promise<Web> {
  const app = await consoleApp();
  return new Promise((listening, failed) => {
    const server = app.listen(port, () => {
      log.info({ port }, "listening");
      listening({
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeIdleConnections();
          }),
      });
    });
    server.once("error", failed);
  });
}

async function consoleApp() {
  const build: ServerBuild = await import(new URL("../build/server/index.js", import.meta.url).href);
  const browserFiles = fileURLToPath(new URL("../build/client", import.meta.url));
  const app = express();
  app.disable("x-powered-by");
  // Remix reads the address itself.
  app.disable("query parser");
  app.set("trust proxy", process.env.TRUST_PROXY || "loopback");
  app.use((_req, res, next) => {
    res.locals.nonce = randomBytes(16).toString("base64");
    res.locals.requestNumber = newRequestNumber();
    res.setHeader("X-Request-Id", res.locals.requestNumber);
    next();
  });
  app.use(securityHeaders((res) => res.locals.nonce));
  app.use(compression());

  // The names of built files change with their content.
  app.use(
    "/assets",
    express.static(`${browserFiles}/assets`, { immutable: true, maxAge: "1y", index: false }),
  );
  app.use("/assets", (_req, res) => res.status(404).type("text/plain").send("404"));
  app.get(
    /^\/[\w-]+\.(svg|png|ico|txt|webmanifest)$/,
    express.static(browserFiles, { maxAge: "1h", index: false }),
  );

  app.use(logRequests, keepPagesOutOfCaches);
  app.all("*", pageHandlers(build, requestFacts));
  app.use(answerFailure());
  return app;
}

function requestFacts(req: Request, res: Response) {
  const { nonce, requestNumber } = res.locals;
  const end = res.end.bind(res);
  return {
    nonce,
    requestNumber,
    address: req.ip ?? "",
    log: log.child({ request: requestNumber }),
    // Remix reads a body through a web stream and writes it piece by piece: it is handed round it.
    sendWhole(body: Buffer) {
      res.end = () => end(body);
    },
  };
}

/** What fails before or around the pages; the pages have their own boundaries. */
function answerFailure(): ErrorRequestHandler {
  return (error, _req, res, next) => {
    log.error({ request: res.locals.requestNumber, error });
    if (res.headersSent) return next(error);
    res.status(500).type("text/plain").send(`500 ${res.locals.requestNumber}`);
  };
}
