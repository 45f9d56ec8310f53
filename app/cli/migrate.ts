import { installationVariables, readConfig } from "#app/config.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";

/** `licheng migrate`: brings the database of DATABASE_URL up to date. 0 done, 2 the settings cannot be used. */
export async function migrateDatabase(): Promise<number> {
  const { commandLine } = wordsIn("zh-TW").people;
  const settings = readConfig(installationVariables());
  if (!settings.ok) {
    console.error([commandLine.settings, ...settings.faults].join("\n"));
    return 2;
  }
  const db = connect(settings.config.databaseUrl);
  try {
    console.log(commandLine.migrated(await migrate(db)));
    return 0;
  } finally {
    await db.destroy();
  }
}
