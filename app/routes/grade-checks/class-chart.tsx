import type { StackLook } from "#app/charts/stack.ts";
import { StackChart } from "#app/charts/stack-chart.tsx";
import { formatCount, formatShare } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { Standing } from "#app/domain/grade-checks/check-results.ts";
import { paths } from "#app/paths.ts";
import type { RoundPage } from "./round-page.server.ts";

/** In the order of the bars, with what is missing at their end: hatched, so that it looks empty in black and white too. */
const looks: readonly (StackLook & { standing: Standing })[] = [
  { standing: "correct", colour: "var(--chart-1)", hatched: false },
  { standing: "doubt", colour: "var(--chart-2)", hatched: false },
  { standing: "missing", colour: "var(--chart-quiet)", hatched: true },
];

/** How far the classes of the table above are; each part of a bar leads to its students. */
export function ClassChart({ page: { term, round, classes } }: { page: RoundPage }) {
  const { gradeChecks, gradeCheckPages: own } = useWords();
  return (
    <section className="panel">
      <StackChart
        title={own.round.chart}
        parts={looks.map(({ standing, ...look }) => ({
          key: standing,
          label: gradeChecks.standings[standing],
          look,
        }))}
        lines={classes.map((one) => ({
          key: one.key,
          label: one.name,
          counts: looks.map(({ standing }) => one[standing]),
          of: one.toCheck,
          hrefs: looks.map(({ standing }) =>
            paths.gradeCheckStudents(term, round.id, { class: one.key, standing }),
          ),
        }))}
        shareWords={(count, of) =>
          own.round.ofStudents(formatCount(count), formatCount(of), formatShare(count, of))
        }
      />
    </section>
  );
}
