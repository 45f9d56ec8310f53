import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import pino, { type Logger } from "pino";

/** One line of JSON per request and per failure, on standard output. */
export const log: Logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  serializers: { error: errorWithoutData },
});

/** Method, path and outcome only: search words, addresses, bodies and names are personal data. */
export const logRequests: RequestHandler = (req, res, next) => {
  const started = performance.now();
  res.on("finish", () => {
    log.info({
      request: res.locals.requestNumber,
      method: req.method,
      path: req.path,
      status: res.statusCode,
      ms: Math.round(performance.now() - started),
    });
  });
  next();
};

// Without I, L, O and U: a number is read out over the telephone.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight characters a user can read out: "K7Q2-9FTX". */
export function newRequestNumber(): string {
  const text = [...randomBytes(8)].map((byte) => letters[byte % 32]).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/**
 * The kind of an error and where it happened. Database drivers put values into messages (and whole statements
 * into extra fields), so quoted values are blanked and everything else is left out.
 */
export function errorWithoutData(error: unknown): { type: string; message: string; at: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, message: "", at: [] };
  const at = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    type: error.name,
    message: error.message.replace(/(['"`])(?:(?!\1).)*\1/gs, "$1…$1"),
    at: at.slice(0, 12).map((line) => line.trim()),
  };
}
