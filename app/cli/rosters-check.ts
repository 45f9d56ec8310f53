import { writeFile } from "node:fs/promises";
import { now, today } from "#app/clock.server.ts";
import { parseTerm } from "#app/domain/calendar/term.ts";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { rosterCauses } from "#app/domain/rosters/causes.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { nothingKnown } from "#app/domain/rosters/model.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { parseCoursePlan } from "#app/imports/parse-course-plan.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { pathFrom } from "./arguments.ts";
import { problemLines } from "./comparison-report.ts";
import { fileReader, readPath } from "./file-reader.ts";
import { rosterCheckJson, unusableJson } from "./roster-check-json.ts";
import { rosterCheckLines } from "./roster-check-report.ts";
import { readSegmentTables } from "./segment-table-files.ts";
import { readTyped } from "./typed-options.ts";
import { type Output, writeOutputs } from "./write-outputs.ts";

const exitCodes = { nothingBlocks: 0, findings: 1, unusable: 2 } as const;

const flagSpec = {
  required: ["school", "term"],
  optional: ["plan", "tables", "json", "xlsx", "language"],
  lists: ["plan"],
  words: 1,
};

/** `licheng rosters check`: one book held against every rule that what was given allows. Gives the exit code. */
export async function rostersCheck(args: readonly string[]): Promise<number> {
  const typed = readTyped(args, flagSpec);
  const term = typed && parseTerm(typed.text("term"));
  if (!typed || !term) return exitCodes.unusable;
  const words = wordsIn(typed.language);
  const school = typed.text("school");
  const planPaths = typed.flags.get("plan")?.map(pathFrom) ?? null;
  const bookPath = pathFrom(typed.words[0] ?? "");
  const json = (value: unknown): Output => ({
    path: typed.path("json"),
    write: (path) => writeFile(path, `${JSON.stringify(value, null, 1)}\n`),
  });
  const { files, read } = fileReader();
  const plans: PlanVersion[] = [];
  for (const path of planPaths ?? []) {
    const parsed = await read(path, (file) => parseCoursePlan(file, { school }));
    if (parsed) plans.push(parsed.plan);
  }
  const tables = await readSegmentTables(typed.path("tables"), read);
  const book = await readPath(bookPath);
  const problems = [
    ...problemLines(words, files),
    ...(book.ok ? [] : problemLines(words, [{ path: bookPath, sha256: null, raw: null, parsed: book }])),
  ];
  const outcome = book.ok ? readRoster(book.file) : null;
  if (outcome?.ok === false) problems.push(`${bookPath}\t${words.cli.noBook}`);
  for (const problem of problems) console.error(problem);
  if (!outcome?.ok || !book.ok) {
    if (outcome) await writeOutputs(words, [json(unusableJson(outcome.conservation))]);
    return exitCodes.unusable;
  }
  const { roster, conservation } = outcome;
  const check = checkRoster(roster, {
    ...nothingKnown,
    school,
    term,
    today: today(),
    plans: planPaths === null ? null : plans,
    tables,
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
  const facts = { language: typed.language, school: { code: school, name: null }, term, madeAt: now() };
  const written = await writeOutputs(words, [
    json(rosterCheckJson({ roster, causes, conservation })),
    {
      path: typed.path("xlsx"),
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
