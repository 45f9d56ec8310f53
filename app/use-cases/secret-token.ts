import { createHash, randomBytes } from "node:crypto";

/** A secret for a cookie; the database keeps its hash only, so that a stolen copy of it opens nothing. */
export type SecretToken = { token: string; hash: string };

export function newToken(): SecretToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
