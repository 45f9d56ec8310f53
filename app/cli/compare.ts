import { parseTerm } from "#app/domain/calendar/term.ts";
import { isBlocking } from "#app/domain/course-codes/findings.ts";
import { type Language, languages, wordsIn } from "#app/i18n/words.ts";
import { type Flags, parseArguments, pathFrom } from "./arguments.ts";
import { type ComparisonFiles, compareFiles } from "./compare-files.ts";
import { comparisonWriters, type OutputName, outputNames } from "./comparison-outputs.ts";
import { problemLines, reportLines } from "./comparison-report.ts";
import { flagProblems } from "./flag-problems.ts";
import { writeOutputs } from "./write-outputs.ts";

export const exitCodes = { clean: 0, blocking: 1, unusable: 2 } as const;

const flagSpec = {
  required: ["term", "school", "plan", "classes", "students", "offerings", "enrolments"],
  optional: ["tables", "language", ...outputNames],
  lists: ["plan"],
  words: 0,
};

type Options = {
  files: ComparisonFiles;
  out: Record<OutputName, string | null>;
  language: Language;
};

/** `licheng compare`: files in, findings out, no database. Gives the exit code. */
export async function compare(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (Array.isArray(options)) {
    const { cli } = wordsIn("zh-TW");
    for (const problem of options) console.error(problem);
    console.error(`\n${cli.usage}`);
    return exitCodes.unusable;
  }
  const words = wordsIn(options.language);
  const compared = await compareFiles(options.files);
  const problems = problemLines(words, compared.files);
  for (const problem of problems) console.error(problem);
  for (const report of reportLines(words, compared)) console.log(report);
  const writers = comparisonWriters(options.files, compared, options.language);
  // JSON whenever the files could be opened, the rest only of a comparison.
  const outputs = outputNames.flatMap((name) => {
    const write = writers[name];
    return write ? [{ path: options.out[name], write }] : [];
  });
  const written = await writeOutputs(words, outputs);
  if (problems.length > 0 || !written || !compared.result) return exitCodes.unusable;
  return compared.result.findings.some(({ kind }) => isBlocking(kind)) ? exitCodes.blocking : exitCodes.clean;
}

/** The options, or everything that is wrong with them. */
function readOptions(args: readonly string[]): Options | string[] {
  const { cli } = wordsIn("zh-TW");
  const typed = parseArguments(args);
  const { flags } = typed;
  const value = (name: string) => flags.get(name)?.[0] ?? "";
  const problems = flagProblems(typed, flagSpec, cli);
  const term = parseTerm(value("term"));
  const language = languages.find((one) => one === (flags.has("language") ? value("language") : "zh-TW"));
  if (problems.length > 0 || !term || !language) return problems;
  return { files: filesOf(flags, term, value("school")), out: outputsOf(flags), language };
}

function filesOf(flags: Flags, term: ComparisonFiles["term"], school: string): ComparisonFiles {
  const path = (name: string) => pathFrom(flags.get(name)?.[0] ?? "");
  return {
    school,
    term,
    plan: flags.get("plan")?.map(pathFrom) ?? [],
    classes: path("classes"),
    students: path("students"),
    offerings: path("offerings"),
    enrolments: path("enrolments"),
    tables: flags.has("tables") ? path("tables") : null,
  };
}

function outputsOf(flags: Flags): Options["out"] {
  const path = (name: string) => (flags.has(name) ? pathFrom(flags.get(name)?.[0] ?? "") : null);
  return { xlsx: path("xlsx"), "to-mend": path("to-mend"), pdf: path("pdf"), json: path("json") };
}
