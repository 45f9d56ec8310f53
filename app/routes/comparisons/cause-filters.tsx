import { type Chip, FilterChips } from "#app/components/table/filter-chips.tsx";
import type { TableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { CauseFacets } from "#app/domain/course-codes/cause-list.ts";
import type { CauseSearch } from "./cause-search.ts";

/** One row of chips for each filter that can tell causes apart here; a chip that is on is taken off by itself. */
export function CauseFilters({
  facets,
  asked,
  links,
  queries,
}: {
  facets: CauseFacets;
  asked: CauseSearch;
  links: TableLinks;
  /** How many causes may be answered. */
  queries: number;
}) {
  const words = useWords();
  const { filters, answered, open } = words.comparisons.run.causes;
  const chip = (
    name: "weight" | "kind" | "section" | "state" | "answer",
    value: string,
    label: string,
    count?: number,
  ): Chip => {
    const active = asked[name] === value;
    return { label, count, active, href: links.filter(name, active ? null : value) };
  };
  const chips = <K extends string>(
    name: "weight" | "section" | "state",
    counts: Record<K, number>,
    labels: Record<K, string>,
    values: readonly K[],
  ) =>
    values
      .filter((value) => counts[value] > 0)
      .map((value) => chip(name, value, labels[value], counts[value]));
  const rows: [label: string, chips: Chip[]][] = [
    [
      filters.weight,
      chips("weight", facets.weights, words.reports.mustMend, ["blocking", "query", "listed"]),
    ],
    [
      filters.section,
      chips("section", facets.sections, words.courseCodes.sections, [
        "curriculum",
        "registrar",
        "counseling",
      ]),
    ],
    [filters.state, chips("state", facets.states, words.comparisons.states, ["new", "stays"])],
    [filters.answer, queries > 0 ? [chip("answer", "open", open), chip("answer", "answered", answered)] : []],
    [
      filters.kind,
      facets.kinds.map(({ kind, causes }) => chip("kind", kind, words.courseCodes.findings[kind], causes)),
    ],
  ];
  return (
    <div className="chip-rows">
      {rows
        .filter(([, list]) => list.length > 1 || list.some(({ active }) => active))
        .map(([label, list]) => (
          <FilterChips key={label} label={label} chips={list} />
        ))}
    </div>
  );
}
