import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import type { TableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { FindingKind, Section } from "#app/domain/course-codes/findings.ts";
import { type FindingSearch, noClass } from "./finding-search.ts";

const sections = ["curriculum", "registrar", "counseling"] as const satisfies readonly Section[];

/** Kind and section as chips, class and text as a form: all of it ends up in the address. */
export function FindingFilters({
  page: { search, kinds, classes },
  links,
}: {
  page: {
    search: FindingSearch;
    kinds: readonly { kind: FindingKind; findings: number }[];
    classes: readonly { key: string; name: string }[];
  };
  links: TableLinks;
}) {
  const words = useWords();
  const own = words.comparisons.findings;
  const kept = { kind: search.kind, section: search.section, open: search.open, sort: search.sort };
  return (
    <div className="stack no-print">
      <Form method="get" className="row" preventScrollReset>
        {Object.entries({ ...kept, direction: search.direction }).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <select
          className="filter-field"
          name="class"
          key={`class-${search.class}`}
          defaultValue={search.class ?? ""}
          aria-label={own.filters.class}
        >
          <option value="">{`${own.filters.class}：${words.components.table.all}`}</option>
          {classes.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          <option value={noClass}>{words.comparisons.run.charts.noClass}</option>
        </select>
        <input
          className="filter-field"
          type="search"
          name="q"
          key={`q-${search.q}`}
          defaultValue={search.q}
          aria-label={own.find}
          placeholder={own.find}
        />
        <Button icon="search">{words.components.table.find}</Button>
      </Form>
      <FilterChips
        label={own.filters.section}
        chips={sections.map((section) => ({
          label: words.courseCodes.sections[section],
          active: search.section === section,
          href: links.filter("section", search.section === section ? null : section),
        }))}
      />
      <FilterChips
        label={own.filters.kind}
        chips={kinds.map(({ kind, findings }) => ({
          label: words.courseCodes.findings[kind],
          active: search.kind === kind,
          href: links.filter("kind", search.kind === kind ? null : kind),
          count: findings,
        }))}
      />
    </div>
  );
}
