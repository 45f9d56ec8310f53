import { writeFile } from "node:fs/promises";
import { now, today } from "#app/clock.server.ts";
import { parseTerm, type Term } from "#app/domain/calendar/term.ts";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { rosterCauses } from "#app/domain/rosters/causes.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { type Language, languages, wordsIn } from "#app/i18n/words.ts";
import { parseCoursePlan } from "#app/imports/parse-course-plan.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { parseArguments, pathFrom } from "./arguments.ts";
import { problemLines } from "./comparison-report.ts";
import { fileReader, readPath } from "./file-reader.ts";
import { flagProblems } from "./flag-problems.ts";
import { rosterCheckJson, unusableJson } from "./roster-check-json.ts";
import { rosterCheckLines } from "./roster-check-report.ts";
import { readSegmentTables } from "./segment-table-files.ts";
import { type Output, writeOutputs } from "./write-outputs.ts";

const exitCodes = { nothingBlocks: 0, findings: 1, unusable: 2 } as const;

const flagSpec = {
  required: ["school", "term"],
  optional: ["plan", "tables", "json", "xlsx", "language"],
  lists: ["plan"],
  words: 1,
};

type Options = {
  book: string;
  school: string;
  term: Term;
  plan: readonly string[] | null;
  tables: string | null;
  json: string | null;
  xlsx: string | null;
  language: Language;
};

/** `licheng rosters check`: one book held against every rule that what was given allows. Gives the exit code. */
export async function rostersCheck(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (Array.isArray(options)) {
    const { cli } = wordsIn("zh-TW");
    for (const problem of options) console.error(problem);
    console.error(`\n${cli.usage}`);
    return exitCodes.unusable;
  }
  const words = wordsIn(options.language);
  const { school, term } = options;
  const json = (value: unknown): Output => ({
    path: options.json,
    write: (path) => writeFile(path, `${JSON.stringify(value, null, 1)}\n`),
  });
  const { files, read } = fileReader();
  const plans: PlanVersion[] = [];
  for (const path of options.plan ?? []) {
    const parsed = await read(path, (file) => parseCoursePlan(file, { school }));
    if (parsed) plans.push(parsed.plan);
  }
  const tables = await readSegmentTables(options.tables, read);
  const book = await readPath(options.book);
  const problems = [
    ...problemLines(words, files),
    ...(book.ok ? [] : problemLines(words, [{ path: options.book, sha256: null, raw: null, parsed: book }])),
  ];
  const outcome = book.ok ? readRoster(book.file) : null;
  if (outcome?.ok === false) problems.push(`${options.book}\t${words.cli.noBook}`);
  for (const problem of problems) console.error(problem);
  if (!outcome?.ok || !book.ok) {
    if (outcome) await writeOutputs(words, [json(unusableJson(outcome.conservation))]);
    return exitCodes.unusable;
  }
  const { roster, conservation } = outcome;
  const check = checkRoster(roster, {
    school,
    term,
    today: today(),
    plans: options.plan === null ? null : plans,
    tables,
    students: null,
    others: null,
    previous: null,
    earlier: null,
    grades: null,
    codes: {},
  });
  const causes = rosterCauses(check.findings);
  for (const line of rosterCheckLines(words, {
    roster,
    check,
    causes,
    conservation,
    notices: book.file.notices,
  }))
    console.log(line);
  const facts = { language: options.language, school: { code: school, name: null }, term, madeAt: now() };
  const written = await writeOutputs(words, [
    json(rosterCheckJson({ roster, causes, conservation })),
    {
      path: options.xlsx,
      async write(path) {
        const { rosterFindingsWorkbook } = await import("#reports/workbooks/roster-findings.ts");
        const { writeWorkbookFile } = await import("#reports/sheet.ts");
        await writeWorkbookFile(rosterFindingsWorkbook(roster, check, facts), path);
      },
    },
  ]);
  if (problems.length > 0 || !written) return exitCodes.unusable;
  return check.findings.some(({ grade }) => blocks(grade)) ? exitCodes.findings : exitCodes.nothingBlocks;
}

/** The options, or everything that is wrong with them. */
function readOptions(args: readonly string[]): Options | string[] {
  const typed = parseArguments(args);
  const { flags, stray } = typed;
  const value = (name: string) => flags.get(name)?.[0] ?? "";
  const path = (name: string) => (flags.has(name) ? pathFrom(value(name)) : null);
  const problems = flagProblems(typed, flagSpec, wordsIn("zh-TW").cli);
  const term = parseTerm(value("term"));
  const language = languages.find((one) => one === (flags.has("language") ? value("language") : "zh-TW"));
  if (problems.length > 0 || !term || !language) return problems;
  return {
    book: pathFrom(stray[0] ?? ""),
    school: value("school"),
    term,
    plan: flags.get("plan")?.map(pathFrom) ?? null,
    tables: path("tables"),
    json: path("json"),
    xlsx: path("xlsx"),
    language,
  };
}
