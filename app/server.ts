import cluster from "node:cluster";
import { type Config, installationVariables, readConfig } from "./config.server.ts";
import { closeDatabase, prepareDatabase } from "./db.server.ts";
import { startJobs } from "./jobs.server.ts";
import { log } from "./log.server.ts";
import { serve } from "./web-process.server.ts";
import { serveInProcesses } from "./web-processes.server.ts";

// Before the build is loaded: React chooses its production half by it.
process.env.NODE_ENV ??= "production";

const { port, webProcesses } = usableConfig();

if (cluster.isPrimary) {
  await prepareDatabase();
  const web = await (webProcesses > 1 ? serveInProcesses(webProcesses) : serve(port)).catch(giveUp);
  const jobs = startJobs();
  endOn(["SIGTERM", "SIGINT"], () => Promise.all([web.stop(), jobs.stop()]));
} else {
  const web = await serve(port).catch(giveUp);
  // Ctrl-C reaches every process of a terminal; the first one tells the others when it is their turn.
  process.on("SIGINT", () => {});
  endOn(["SIGTERM"], () => web.stop());
}

/** The settings, or the end of the process with what is wrong with them. */
function usableConfig(): Config {
  const outcome = readConfig(installationVariables());
  if (outcome.ok) return outcome.config;
  for (const fault of outcome.faults) console.error(fault);
  process.exit(1);
}

function giveUp(error: unknown): never {
  log.fatal({ error }, "cannot listen");
  process.exit(1);
}

/** Lets what runs come to its end, but does not wait for ever. */
function endOn(signals: readonly NodeJS.Signals[], stop: () => Promise<unknown>): void {
  const end = () => {
    log.info("shutting down");
    setTimeout(() => process.exit(0), 10_000).unref();
    stop()
      .then(closeDatabase)
      .finally(() => process.exit(0));
  };
  for (const signal of signals) process.once(signal, end);
}
