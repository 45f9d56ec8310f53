import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks on the terminal without showing what is typed; from a pipe the first line is taken. "" for none. */
export async function askPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write(question);
  // What readline would echo goes nowhere.
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
  try {
    for await (const line of reader) return line;
    return "";
  } finally {
    reader.close();
    if (stdin.isTTY) stderr.write("\n");
  }
}
