import { wordsIn } from "#app/i18n/words.ts";

/** `licheng receipts read`: a receipt of the central database, without a database of our own. Gives the exit code. */
export async function receipts([name = "", ...args]: readonly string[]): Promise<number> {
  if (name === "read") return (await import("./receipts-read.ts")).receiptsRead(args);
  const { cli } = wordsIn("zh-TW");
  console.error(`${cli.unknownCommand(`receipts ${name}`)}\n\n${cli.usage}`);
  return 2;
}
