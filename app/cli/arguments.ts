import { resolve } from "node:path";

export type Flags = ReadonlyMap<string, readonly string[]>;
export type ParsedArguments = { flags: Flags; stray: readonly string[] };

/**
 * `--plan A B --json OUT` → plan: [A, B], json: [OUT]. A flag takes all words up to the next flag; repeating it adds.
 * (node:util parseArgs takes one value a flag, and a list of plan files after one flag is what offices type.)
 */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const flags = new Map<string, string[]>();
  const stray: string[] = [];
  let current: string[] = stray;
  for (const word of words) {
    if (!word.startsWith("--")) {
      current.push(word);
      continue;
    }
    const [name = "", value] = word.slice(2).split(/=(.*)/s, 2);
    current = flags.get(name) ?? [];
    flags.set(name, current);
    if (value !== undefined) current.push(value);
  }
  return { flags, stray };
}

/** Paths are meant from where the user stands, also under `npm run`, which starts in the project's folder. */
export function pathFrom(text: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), text);
}
