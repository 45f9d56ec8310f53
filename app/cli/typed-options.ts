import { type Language, languages, wordsIn } from "#app/i18n/words.ts";
import { type Flags, parseArguments, pathFrom } from "./arguments.ts";
import { type FlagSpec, flagProblems } from "./flag-problems.ts";

/** What was typed after a command, once nothing is wrong with it. */
export type TypedOptions = {
  flags: Flags;
  /** Words that belong to no flag. */
  words: readonly string[];
  language: Language;
  /** The value of a flag; "" for one that was not typed. */
  text: (name: string) => string;
  /** The value of a flag as a path; null for one that was not typed. */
  path: (name: string) => string | null;
};

/** The options; null when something is wrong with them, which is said then, with how the commands are meant. */
export function readTyped(args: readonly string[], spec: FlagSpec): TypedOptions | null {
  const typed = parseArguments(args);
  const { cli } = wordsIn("zh-TW");
  const problems = flagProblems(typed, spec, cli);
  const text = (name: string) => typed.flags.get(name)?.[0] ?? "";
  const asked = typed.flags.has("language") ? text("language") : "zh-TW";
  const language = languages.find((one) => one === asked);
  if (problems.length > 0 || !language) {
    for (const problem of problems) console.error(problem);
    console.error(`\n${cli.usage}`);
    return null;
  }
  const path = (name: string) => (typed.flags.has(name) ? pathFrom(text(name)) : null);
  return { flags: typed.flags, words: typed.stray, language, text, path };
}
