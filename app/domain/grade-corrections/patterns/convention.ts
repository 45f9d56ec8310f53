import { onceFor } from "../../tables/once-for.ts";
import type { ScoreComponent } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import type { PatternBasis } from "./basis.ts";
import { decimalsOf, numberOf } from "./score-text.ts";

/** How many decimals the scores of a column have. `share`: of the term's scores that keep to it; null: the school has set it. */
export type Convention = { decimals: number; share: number | null };

/** From here on a form prevails. Fewer scores than `fewest` show none. */
const prevailing = 0.8;
const fewest = 30;
/** No source has more: scores with three or more are asked about by a rule of the rosters. */
const mostDecimals = 2;

/** The form that the school has set, else the one that nearly all scores of the column have; null where none prevails. */
export function conventionOf(
  { decimals, records }: PatternBasis,
  component: ScoreComponent,
): Convention | null {
  if (decimals !== null) return { decimals, share: null };
  const counts = formsOf(records)(component);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < fewest) return null;
  let kept = 0;
  for (let form = 0; form <= mostDecimals; form++) {
    kept += counts[form] ?? 0;
    if (kept >= total * prevailing) return { decimals: form, share: kept / total };
  }
  return null;
}

/** How many scores of a column have no decimals, one, two and so on. */
const formsOf = onceFor((records: readonly GradedCourse[]) => {
  const counted = new Map<ScoreComponent, readonly number[]>();
  return (component: ScoreComponent): readonly number[] => {
    const known = counted.get(component);
    if (known) return known;
    const counts: number[] = [];
    for (const { [component]: score } of records) {
      if (score === null || numberOf(score) === null) continue;
      const form = decimalsOf(score);
      for (let missing = counts.length; missing <= form; missing++) counts.push(0);
      counts[form] = (counts[form] ?? 0) + 1;
    }
    counted.set(component, counts);
    return counts;
  };
});
