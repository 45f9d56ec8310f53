import { parseTerm } from "#app/domain/calendar/term.ts";
import { languages, type Words } from "#app/i18n/words.ts";
import type { ParsedArguments } from "./arguments.ts";

/** The flags that a command takes; one of `lists` takes one value or more, every other exactly one. */
export type FlagSpec = {
  required: readonly string[];
  optional: readonly string[];
  lists: readonly string[];
  /** Words that belong to no flag: so many are wanted. */
  words: number;
};

/** Everything that is wrong with what was typed. `term`, `school` and `language` mean the same in every command. */
export function flagProblems({ flags, stray }: ParsedArguments, spec: FlagSpec, cli: Words["cli"]): string[] {
  const known = [...spec.required, ...spec.optional];
  const value = (name: string) => (known.includes(name) ? (flags.get(name)?.[0] ?? "") : "");
  const [term, school, language] = [value("term"), value("school"), value("language")];
  const isLanguage = languages.some((one) => one === language);
  return [
    ...stray.slice(spec.words).map(cli.strayWord),
    ...(stray.length < spec.words ? [cli.missingWord] : []),
    ...[...flags.keys()].filter((name) => !known.includes(name)).map(cli.unknownFlag),
    ...spec.required.filter((name) => !flags.has(name)).map(cli.missingFlag),
    ...known
      .filter((name) => flags.has(name))
      .filter((name) => {
        const count = flags.get(name)?.length ?? 0;
        return spec.lists.includes(name) ? count === 0 : count !== 1;
      })
      .map(cli.oneValue),
    ...(term === "" || parseTerm(term) ? [] : [cli.badTerm(term)]),
    ...(school === "" || /^[0-9A-Z]{6}$/.test(school) ? [] : [cli.badSchool(school)]),
    ...(flags.has("language") && !isLanguage ? [cli.badLanguage(language)] : []),
  ];
}
