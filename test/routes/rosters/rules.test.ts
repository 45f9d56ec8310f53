import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ruleIds } from "#app/domain/rosters/rules/index.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { loader as rules } from "#app/routes/rosters/rules.tsx";
import { loader as rulesFile } from "#app/routes/rosters/rules.xlsx.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, useAsConsole, visit } from "../../support/visits.ts";

const { rosters, rosterPages } = wordsIn("zh-TW");

describeRoutes("the list of rules", (database) => {
  useAsConsole(database);
  const officer = async () =>
    newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);

  test("has every rule, and the chips count them", async () => {
    const { body } = await visit(rules, { as: await officer(), path: "/112-1/roster-rules" });
    expect(body?.rules.map(({ id }) => id)).toEqual(ruleIds);
    expect(body?.grades.reduce((sum, { count }) => sum + count, 0)).toBe(ruleIds.length);
  });

  test.each(["", "?grade=macro"])("the file has the rows of the page: %s", async (search) => {
    const as = await officer();
    const page = await visit(rules, { as, path: `/112-1/roster-rules${search}` });
    const file = await visit(rulesFile, { as, path: `/112-1/roster-rules.xlsx${search}` });
    const bytes = Buffer.from((await file.body?.arrayBuffer()) ?? new ArrayBuffer(0));
    const { sheets } = await reread((path) => writeFile(path, bytes));
    const [header, ...rows] = sheets[0]?.rows.map((row) => row.map(([value]) => value)) ?? [];
    const { columns } = rosterPages.rules;
    const { name, grade, blocks, todo, source, needs, id } = columns;
    expect(header).toEqual([name, grade, blocks, todo, source, needs, id]);
    expect(rows.map((row) => row[6])).toEqual(page.body?.rules.map((rule) => rule.id));
    expect(rows.map((row) => row[0])).toEqual(page.body?.rules.map((rule) => rosters.rules[rule.id].name));
  });
});
