import { wordsIn } from "#app/i18n/words.ts";

/** Each command is loaded only when it is called: a comparison needs no database, a migration no workbook. */
const commands: Record<string, (args: readonly string[]) => Promise<number>> = {
  compare: async (args) => (await import("./compare.ts")).compare(args),
  migrate: async () => (await import("./migrate.ts")).migrateDatabase(),
  administrator: async (args) => (await import("./create-administrator.ts")).administrator(args),
  demo: async (args) => (await import("./demo/demo.ts")).demo(args),
  rosters: async (args) => (await import("./rosters.ts")).rosters(args),
  receipts: async (args) => (await import("./receipts.ts")).receipts(args),
  generate: async (args) => (await import("./generate.ts")).generate(args),
};

/** Does what was typed behind `licheng` and gives the exit code. */
export async function runCommand([name = "", ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command) return command(args);
  const { cli } = wordsIn("zh-TW");
  const asked = name === "" || name === "help" || name === "--help";
  if (!asked) console.error(cli.unknownCommand(name));
  console.log(cli.usage);
  return asked ? 0 : 2;
}
