import { Form, useSearchParams, useSubmit } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { type Chip, FilterChips } from "#app/components/table/filter-chips.tsx";
import { useWords } from "#app/components/words.tsx";

/** The filters of a list of courses: chips, the programme, a text; all of them in the address. */
export function ListFilters({
  chips,
  programmes,
  programme,
  text,
  total,
  exportTo,
}: {
  chips: { label: string; chips: readonly Chip[] };
  programmes: readonly { programme: string; name: string }[];
  programme: string | null;
  text: string;
  /** How many rows the filters leave. */
  total: number;
  /** Where the list as it is seen can be had as a file; null for who may not. */
  exportTo: string | null;
}) {
  const words = useWords();
  const own = words.coursePlans.difference;
  const [params] = useSearchParams();
  const submit = useSubmit();
  const others = [...params].filter(([key]) => !["q", "programme", "page"].includes(key));
  return (
    <div className="stack no-print">
      <FilterChips {...chips} />
      <Form method="get" className="row" preventScrollReset>
        {others.map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <select
          key={programme ?? ""}
          className="filter-field"
          name="programme"
          aria-label={own.programme}
          defaultValue={programme ?? ""}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        >
          <option value="">{own.allProgrammes}</option>
          {programmes.map((one) => (
            <option key={one.programme} value={one.programme}>
              {`${one.programme} ${one.name}`}
            </option>
          ))}
        </select>
        <input
          key={params.get("q")}
          className="filter-field"
          type="search"
          name="q"
          defaultValue={params.get("q") ?? ""}
          aria-label={text}
          placeholder={text}
        />
        <Button icon="search">{words.components.table.find}</Button>
        <span className="quiet number">{own.count(formatCount(total))}</span>
        {exportTo !== null && total > 0 ? (
          <ButtonLink to={exportTo} icon="download" download>
            {words.components.table.exportShown}
          </ButtonLink>
        ) : null}
      </Form>
    </div>
  );
}
