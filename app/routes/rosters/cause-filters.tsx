import { type Chip, FilterChips } from "#app/components/table/filter-chips.tsx";
import type { TableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { type RosterCauseFacets, wholeBook } from "#app/domain/rosters/cause-list.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import type { CauseSearch } from "./cause-search.ts";

/** One row of chips for each filter that can tell causes apart here; a chip that is on is taken off by itself. */
export function CauseFilters({
  facets,
  asked,
  links,
  hasBefore,
}: {
  facets: RosterCauseFacets;
  asked: CauseSearch;
  links: TableLinks;
  /** There is a version before, against which causes are new or stay. */
  hasBefore: boolean;
}) {
  const words = useWords();
  const own = words.rosterPages.book.causes;
  const chip = (
    name: "grade" | "sheet" | "state" | "answer",
    value: string,
    label: string,
    count: number,
  ): Chip => {
    const active = asked[name] === value;
    return { label, count, active, href: links.filter(name, active ? null : value) };
  };
  const rows: [label: string, chips: Chip[]][] = [
    [
      own.filters.grade,
      ruleGrades.map((grade) => chip("grade", grade, words.rosters.grades[grade], facets.grades[grade])),
    ],
    [
      own.filters.sheet,
      facets.sheets.map(({ sheet, causes }) =>
        chip("sheet", sheet ?? wholeBook, sheet ?? own.wholeBook, causes),
      ),
    ],
    [
      own.filters.answer,
      [
        chip("answer", "open", own.open, facets.answers.open),
        chip("answer", "answered", own.answered, facets.answers.answered),
      ],
    ],
    [
      own.filters.state,
      hasBefore
        ? [
            chip("state", "new", own.states.new, facets.states.new),
            chip("state", "stays", own.states.stays, facets.states.stays),
          ]
        : [],
    ],
  ];
  return (
    <div className="chip-rows">
      {rows
        .map(([label, chips]) => ({
          label,
          chips: chips.filter(({ count = 0, active }) => count > 0 || active),
        }))
        .filter(({ chips }) => chips.length > 1 || chips.some(({ active }) => active))
        .map(({ label, chips }) => (
          <FilterChips key={label} label={label} chips={chips} />
        ))}
    </div>
  );
}
