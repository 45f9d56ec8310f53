import { formatCount } from "#app/components/number.ts";
import { StatTiles } from "#app/components/stat-tile.tsx";
import { useWords } from "#app/components/words.tsx";
import { blocks } from "#app/domain/rosters/rule.ts";
import { paths } from "#app/paths.ts";
import type { BookPage, BookVersion } from "./book-page.server.ts";

/** What was found, by grade; each leads to its causes. */
export function BookTiles({ page, version }: { page: BookPage; version: BookVersion }) {
  const words = useWords();
  const { tiles } = words.rosterPages.book;
  const { grades } = words.rosters;
  return (
    <StatTiles
      stats={version.grades.map(({ grade, findings, causes, answered }) => ({
        label: grades[grade],
        value: findings,
        unit: tiles.findings,
        note:
          causes === 0
            ? tiles.nothing
            : answered
              ? tiles.answered(formatCount(answered.answered), formatCount(answered.of))
              : `${tiles.inCauses(formatCount(causes))}，${tiles.mustMend}`,
        tone: toneOf(blocks(grade), causes, answered?.answered ?? 0),
        to: paths.roster(page.term, page.batch.id, page.book, {
          grade,
          version: version.isCurrent ? undefined : version.number,
        }),
      }))}
    />
  );
}

function toneOf(mustMend: boolean, causes: number, answered: number) {
  if (causes === 0) return "good";
  if (mustMend) return "bad";
  return answered < causes ? "warn" : "good";
}
