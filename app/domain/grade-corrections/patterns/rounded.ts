import { groupBy } from "../../tables/group-by.ts";
import { isScoreComponent, type ScoreComponent } from "../correction-fields.ts";
import { type PatternBasis, recordsByCourse } from "./basis.ts";
import { conventionOf } from "./convention.ts";
import type { Detector, Hit, Seed } from "./detector.ts";
import { decimalsOf, numberOf, roundedTo } from "./score-text.ts";

/** So many columns without decimals may be expected by chance in the whole term, before one counts as rounded. */
const byChance = 0.01;

type Column = { course: string; whole: Set<string>; hasDecimals: boolean };

/**
 * Scores that were rounded where the school keeps decimals: columns of a course without any, which so many scores cannot have
 * by chance. Whether a single score without decimals was rounded, nothing shows.
 */
export const rounded: Detector = (seeds, basis) => {
  const shownBy: Seed[] = [];
  const hits: Hit[] = [];
  for (const component of new Set(seeds.map(({ field }) => field))) {
    if (!isScoreComponent(component) || !keepsDecimals(basis, component)) continue;
    const ofField = seeds.filter((seed) => seed.field === component && isUnrounded(seed, component));
    if (ofField.length === 0) continue;
    const { columns, share } = roundedColumns(basis, component, ofField);
    const shown = ofField.filter(({ wrong }) => columns.has(wrong.course));
    if (shown.length === 0) continue;
    shownBy.push(...shown);
    for (const [course, scores] of columns)
      for (const record of recordsByCourse(basis.records).get(course) ?? [])
        if ((numberOf(record[component]) ?? 0) > 0)
          hits.push({
            record,
            field: component,
            after: null,
            reasons: [{ code: "column-without-decimals", facts: { scores, share } }],
          });
  }
  return shownBy.length === 0 ? null : { shownBy, hits };
};

function keepsDecimals(basis: PatternBasis, component: ScoreComponent): boolean {
  return (conventionOf(basis, component)?.decimals ?? 0) > 0;
}

/** A whole number becomes the score that it is rounded from. */
function isUnrounded({ wrong, right }: Seed, component: ScoreComponent): boolean {
  const [before, after] = [wrong[component], right[component]];
  if (before === null || after === null || numberOf(before) === null || numberOf(after) === null)
    return false;
  if (decimalsOf(before) > 0 || decimalsOf(after) === 0) return false;
  return Number(roundedTo(after, 0)) === Number(before);
}

/** The columns that were rounded with how many scores they have, and the share of scores without decimals in the others. */
function roundedColumns({ records }: PatternBasis, component: ScoreComponent, seeds: readonly Seed[]) {
  const corrected = groupBy(seeds, ({ wrong }) => wrong.course);
  const columns: Column[] = [];
  let [whole, total] = [0, 0];
  for (const [course, of] of recordsByCourse(records)) {
    const column: Column = { course, whole: new Set(), hasDecimals: false };
    const ofSeeds = corrected.get(course)?.map(({ wrong }) => wrong.studentNumber);
    let [wholeHere, all] = [0, 0];
    for (const record of of) {
      const score = record[component];
      const number = numberOf(score);
      // 0 and 100 have no decimals however scores are written.
      if (score === null || number === null || number <= 0 || number >= 100) continue;
      if (ofSeeds?.includes(record.studentNumber)) continue;
      all += 1;
      if (decimalsOf(score) > 0) column.hasDecimals = true;
      else {
        wholeHere += 1;
        column.whole.add(score);
      }
    }
    columns.push(column);
    if (!column.hasDecimals) continue;
    whole += wholeHere;
    total += all;
  }
  const share = (whole + 1) / (total + 1);
  // One score that everybody has, such as a pass mark, was not rounded: only different scores count.
  const found = columns.filter(
    ({ hasDecimals, whole: values }) => !hasDecimals && columns.length * share ** values.size <= byChance,
  );
  return { columns: new Map(found.map(({ course, whole: values }) => [course, values.size])), share };
}
