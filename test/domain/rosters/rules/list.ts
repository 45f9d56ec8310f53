// `npm run rules`: every rule with what its cases show, and how many of the rules have all of them.
import { isDeepStrictEqual } from "node:util";
import { rosterRules, ruleIds } from "#app/domain/rosters/rules/index.ts";
import { allCases } from "./all-cases.ts";
import { found, places } from "./found.ts";

const lines = ruleIds.map((id) => {
  const { passing, failing, boundary } = allCases[id];
  const shown = {
    passing: places(id, passing).length === 0,
    failing: failing.filter(({ at, ...one }) => places(id, one).some((place) => isDeepStrictEqual(place, at)))
      .length,
    boundary: found(id, boundary).length > 0 === boundary.fails,
  };
  const complete = shown.passing && shown.boundary && shown.failing === failing.length && failing.length >= 2;
  return { rule: id, grade: rosterRules[id].grade, ...shown, complete };
});
const complete = lines.filter((line) => line.complete).length;
for (const { rule, grade, ...shown } of lines)
  process.stdout.write(`${rule}\t${grade}\t${JSON.stringify(shown)}\n`);
const share = ((complete / lines.length) * 100).toFixed(1);
process.stdout.write(
  `rules with a passing, two failing and a boundary case / rules = ${complete} / ${lines.length} = ${share} %\n`,
);
process.exitCode = complete === lines.length ? 0 : 1;
