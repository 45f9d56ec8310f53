import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { runComparison } from "#app/use-cases/run-comparison.ts";
import type { Scope } from "#db/scope.ts";
import { type BuiltServer, startBuiltServer } from "./built-server.ts";
import { fillSchool, openSchool } from "./database-school.ts";
import { logIn } from "./logged-in.ts";
import type { BenchGround } from "./measurement.ts";

/** The console with a filled school and one finished run, and an academic affairs officer who is logged in. */
export type ServedSchool = {
  server: BuiltServer;
  /** The officer, from another process than the server's. */
  scope: Scope;
  cookie: string;
  term: Term;
  runId: number;
  causes: number;
};

/** Starts the built server over an empty database, which is filled with a school of the size; ends it when the work has ended. */
export async function withServedSchool<T>(
  ground: BenchGround,
  size: number,
  url: string,
  work: (served: ServedSchool) => Promise<T>,
  webProcesses = 1,
): Promise<T> {
  const { school } = await ground.school(size);
  const { scope: itself, key } = await openSchool(url, school);
  try {
    await fillSchool(itself, school);
    const { scope, cookie } = await logIn(itself, "academic-officer");
    const run = await runComparison(scope, formatTerm(school.term));
    if (run.kind !== "compared")
      throw new Error(`nothing was compared: ${run.missing.join(", ")} is missing`);
    const { runId, totals } = run;
    const server = await startBuiltServer(url, key, ground.say, webProcesses);
    try {
      return await work({ server, scope, cookie, term: school.term, runId, causes: totals.causes });
    } finally {
      await server.stop();
    }
  } finally {
    await itself.db.destroy();
  }
}
