import type { Words } from "#app/i18n/words.ts";

/** A file that was asked for (null: it was not) and how it is written. */
export type Output = { path: string | null; write: (path: string) => Promise<void> };

/** Writes what was asked for, says where, and goes on when one cannot be written; false when that happened. */
export async function writeOutputs({ cli }: Words, outputs: readonly Output[]): Promise<boolean> {
  let complete = true;
  for (const { path, write } of outputs) {
    if (path === null) continue;
    try {
      await write(path);
      console.log(cli.written(path));
    } catch (error) {
      complete = false;
      console.error(cli.notWritten(path, error instanceof Error ? error.message : String(error)));
    }
  }
  return complete;
}
