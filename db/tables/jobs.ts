import type { Generated } from "kysely";
import type { JobKind } from "#app/domain/jobs/kinds.ts";

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

/** A long piece of work off the request. */
export type JobsTable = {
  id: Generated<number>;
  school_id: number;
  kind: JobKind;
  state: JobState;
  done: number;
  total: number;
  /** JSON */
  input: string;
  /** JSON */
  result: string | null;
  /** JSON: a code and what the page needs to word it. */
  failure: string | null;
  /** The file it made. */
  file_id: number | null;
  /** 0 or 1: asked to stop. */
  cancel_requested: number;
  attempts: number;
  /** Who works on it, and when it last said so: a job whose worker is silent is taken up again. */
  worker: string | null;
  heartbeat_at: string | null;
  created_by: number | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  /** When its maker has seen the result. */
  seen_at: string | null;
};
