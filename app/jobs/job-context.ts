import type { JobInput, JobKind, JobResult } from "#app/domain/jobs/kinds.ts";
import type { InTransaction, Scope } from "#db/scope.ts";

/** What a job is given beside its input. */
export type JobContext<K extends JobKind> = {
  jobId: number;
  /** Its own connection, in the worker; acts for whoever asked for the job. `now` is when it began. */
  scope: Scope;
  /** The school's own fonts; it need not be there. */
  fontsFolder: string;
  /** Says how far it is, and is where it stops: throws `JobStopped` when it shall not go on. */
  progress(done: number, total: number): void;
  /** Aborted when the job shall stop: for what takes a signal. */
  signal: AbortSignal;
  /**
   * Runs the work in one transaction and ends the job in it: all of it is kept and the job is done, or nothing is and
   * the job may be done again. `fileId`: the file that the job made. Nothing may be written after it.
   */
  commit(
    work: (scope: InTransaction<Scope>) => Promise<{ result: JobResult<K>; fileId?: number }>,
  ): Promise<JobResult<K>>;
};

/** One kind of job. What it writes it writes in `commit`; a job that writes nothing only gives its result. */
export type RunJob<K extends JobKind> = (context: JobContext<K>, input: JobInput<K>) => Promise<JobResult<K>>;

/** Thrown through a job that shall stop; a transaction that is open is taken back by it. */
export class JobStopped extends Error {
  override name = "JobStopped";
}
