import { parseTerm } from "#app/domain/calendar/term.ts";
import { isBlocking } from "#app/domain/course-codes/findings.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { pathFrom } from "./arguments.ts";
import { type ComparisonFiles, compareFiles } from "./compare-files.ts";
import { comparisonWriters, outputNames } from "./comparison-outputs.ts";
import { problemLines, reportLines } from "./comparison-report.ts";
import { readTyped, type TypedOptions } from "./typed-options.ts";
import { writeOutputs } from "./write-outputs.ts";

export const exitCodes = { clean: 0, blocking: 1, unusable: 2 } as const;

const flagSpec = {
  required: ["term", "school", "plan", "classes", "students", "offerings", "enrolments"],
  optional: ["tables", "language", ...outputNames],
  lists: ["plan"],
  words: 0,
};

/** `licheng compare`: files in, findings out, no database. Gives the exit code. */
export async function compare(args: readonly string[]): Promise<number> {
  const typed = readTyped(args, flagSpec);
  const term = typed && parseTerm(typed.text("term"));
  if (!typed || !term) return exitCodes.unusable;
  const words = wordsIn(typed.language);
  const files = filesOf(typed, term);
  const compared = await compareFiles(files);
  const problems = problemLines(words, compared.files);
  for (const problem of problems) console.error(problem);
  for (const report of reportLines(words, compared)) console.log(report);
  const writers = comparisonWriters(files, compared, typed.language);
  // JSON whenever the files could be opened, the rest only of a comparison.
  const outputs = outputNames.flatMap((name) => {
    const write = writers[name];
    return write ? [{ path: typed.path(name), write }] : [];
  });
  const written = await writeOutputs(words, outputs);
  if (problems.length > 0 || !written || !compared.result) return exitCodes.unusable;
  return compared.result.findings.some(({ kind }) => isBlocking(kind)) ? exitCodes.blocking : exitCodes.clean;
}

function filesOf({ flags, text, path }: TypedOptions, term: ComparisonFiles["term"]): ComparisonFiles {
  const needed = (name: string) => pathFrom(text(name));
  return {
    school: text("school"),
    term,
    plan: flags.get("plan")?.map(pathFrom) ?? [],
    classes: needed("classes"),
    students: needed("students"),
    offerings: needed("offerings"),
    enrolments: needed("enrolments"),
    tables: path("tables"),
  };
}
