import { formatCount } from "#app/components/number.ts";
import { StatTiles } from "#app/components/stat-tile.tsx";
import { useWords } from "#app/components/words.tsx";
import { paths } from "#app/paths.ts";
import type { RunPage } from "./run-page.server.ts";

/** What must be mended, what may be answered, what is only listed, and what became of the last run's causes. */
export function RunTiles({ page: { term, run, numbers } }: { page: RunPage }) {
  const words = useWords().comparisons.run.tiles;
  const { findings, causes, affected, students, answered } = numbers;
  const to = (weight: string) => paths.comparison(term, run.id, { weight });
  const concerned = (count: number) => words.affected(formatCount(count), formatCount(students));
  const { difference } = run;
  return (
    <StatTiles
      stats={[
        {
          label: words.blocking,
          value: findings.blocking,
          unit: words.findings,
          note: `${words.inCauses(formatCount(causes.blocking))}，${concerned(affected.blocking)}`,
          tone: findings.blocking > 0 ? "bad" : "good",
          to: to("blocking"),
        },
        {
          label: words.queries,
          value: findings.query,
          unit: words.findings,
          note: words.answered(formatCount(answered), formatCount(causes.query)),
          tone: causes.query > answered ? "warn" : "good",
          to: to("query"),
        },
        {
          label: words.listed,
          value: findings.listed,
          unit: words.findings,
          note: words.listedNote,
          to: to("listed"),
        },
        {
          label: words.causes,
          value: causes.blocking + causes.query + causes.listed,
          note: difference
            ? words.difference(
                formatCount(difference.resolved),
                formatCount(difference.fresh),
                formatCount(difference.stays),
              )
            : run.isFirst
              ? words.firstRun
              : undefined,
          to: paths.comparison(term, run.id),
        },
      ]}
    />
  );
}
