import { formatTerm, parseTerm } from "#app/domain/calendar/term.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { writeSchoolFolder, writeScoreFiles } from "#db/seed/folder.ts";
import { generateSchool } from "#db/seed/school.ts";
import { parseArguments, pathFrom } from "./arguments.ts";

/** `licheng generate`: the files of an invented school of any size, for trying out and for measuring; with `--scores` also the lists of scores. */
export async function generate(args: readonly string[]): Promise<number> {
  const { cli } = wordsIn("zh-TW");
  const { flags } = parseArguments(args);
  const value = (name: string, otherwise: string) => flags.get(name)?.[0] ?? otherwise;
  const out = flags.get("out")?.[0];
  if (out === undefined) {
    console.error(cli.missingFlag("out"));
    console.error(cli.usage);
    return 2;
  }
  const faults = value("faults", "none");
  const school = generateSchool({
    seed: Number(value("seed", "1")),
    students: Number(value("students", "1500")),
    term: parseTerm(value("term", "112-1")) ?? { schoolYear: 112, semester: 1 },
    faults:
      faults === "none" || faults === "every-kind"
        ? faults
        : findingKinds.filter((kind) => faults.split(",").includes(kind)),
  });
  const folder = await writeSchoolFolder(pathFrom(out), school, {
    format: value("format", "xlsx") === "csv" ? "csv" : "xlsx",
  });
  const scores = flags.has("scores") ? { scores: await writeScoreFiles(pathFrom(out), school) } : {};
  console.log(JSON.stringify({ term: formatTerm(school.term), ...folder, ...scores }, null, 1));
  return 0;
}
