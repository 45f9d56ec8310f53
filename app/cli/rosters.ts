import { wordsIn } from "#app/i18n/words.ts";

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check: async (args) => (await import("./rosters-check.ts")).rostersCheck(args),
  diff: async (args) => (await import("./rosters-diff.ts")).rostersDiff(args),
};

/** `licheng rosters check|diff`: books of the central database, without a database of our own. Gives the exit code. */
export async function rosters([name = "", ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command) return command(args);
  const { cli } = wordsIn("zh-TW");
  console.error(`${cli.unknownCommand(`rosters ${name}`)}\n\n${cli.usage}`);
  return 2;
}
