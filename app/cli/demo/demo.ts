import { now } from "#app/clock.server.ts";
import { installationVariables, readConfig } from "#app/config.server.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { listSchools } from "#db/queries/schools.ts";
import type { Ground } from "#db/scope.ts";
import { createVault } from "#db/vault.ts";
import { type DemoAccount, demoAccounts } from "./accounts.ts";
import { fillDemoSchool } from "./fill-demo-school.ts";

/** `licheng demo fill | accounts [--json]`: the invented school for trying out; never beside somebody's own school. */
export async function demo(args: readonly string[]): Promise<number> {
  const { cli, people } = wordsIn("zh-TW");
  const settings = readConfig(installationVariables());
  if (!settings.ok) {
    console.error([people.commandLine.settings, ...settings.faults].join("\n"));
    return 2;
  }
  if (args[0] !== "fill" && args[0] !== "accounts") {
    console.error(cli.usage);
    return 2;
  }
  const { databaseUrl, key, oldKeys } = settings.config;
  const db = connect(databaseUrl);
  const ground: Ground = { db, vault: createVault(key, oldKeys), now: now() };
  try {
    await migrate(db);
    if (args[0] === "fill" && (await isFree(ground))) await fillDemoSchool(ground);
    print(await demoAccounts(ground), args.includes("--json"));
    return 0;
  } finally {
    await db.destroy();
  }
}

/** Empty, or holding the demo school and nothing else. */
async function isFree(ground: Ground): Promise<boolean> {
  return (await listSchools(ground)).every(({ code }) => code === demoSchoolCode);
}

function print(accounts: readonly DemoAccount[], json: boolean): void {
  if (json) console.log(JSON.stringify({ accounts }));
  else for (const { account, password, role } of accounts) console.log(`${account}\t${password}\t${role}`);
}
