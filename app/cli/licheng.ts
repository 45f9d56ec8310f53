import { wordsIn } from "#app/i18n/words.ts";

/** Each command is loaded only when it is called: a comparison needs no database, a migration no workbook. */
const commands: Record<string, (args: readonly string[]) => Promise<number>> = {
  compare: async (args) => (await import("./compare.ts")).compare(args),
  migrate: async () => (await import("./migrate.ts")).migrateDatabase(),
  administrator: async (args) => (await import("./create-administrator.ts")).administrator(args),
  demo: async (args) => (await import("./demo/demo.ts")).demo(args),
  rosters: async (args) => (await import("./rosters.ts")).rosters(args),
  generate: async (args) => (await import("./generate.ts")).generate(args),
};

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = await command(args);
} else {
  const { cli } = wordsIn("zh-TW");
  if (name !== "" && name !== "help" && name !== "--help") console.error(cli.unknownCommand(name));
  console.log(cli.usage);
  process.exitCode = name === "" || name === "help" || name === "--help" ? 0 : 2;
}
