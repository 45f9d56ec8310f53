import { startJobRunner } from "#app/jobs/runner.ts";
import { connect } from "#db/connect.ts";
import { createVault } from "#db/vault.ts";
import { testKey } from "./runner-access.ts";

// A server process that does jobs, to be killed: node --import tsx test/jobs/child-runner.ts <database> <thread>
const [databaseUrl = "", thread = ""] = process.argv.slice(2);
const db = connect(databaseUrl);
const vault = createVault(testKey);
startJobRunner({
  ground: () => ({ db, vault, now: "2026-09-01 01:00:00" }),
  access: { databaseUrl, key: testKey, oldKeys: [], fontsFolder: "" },
  threads: 1,
  thread: new URL(thread, import.meta.url),
  onFailure: () => "",
  onTrouble: () => {},
  everyMs: 50,
});
