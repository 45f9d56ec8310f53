import { verifyAudit } from "#db/queries/audit.ts";
import type { RunJob } from "../job-context.ts";

/** A school that has worked for years has hundreds of thousands of entries, and each is hashed again. */
export const run: RunJob<"verify-audit"> = ({ scope }) => verifyAudit(scope);
