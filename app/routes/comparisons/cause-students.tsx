import { Form, useLocation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import type { Direction } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import type { CausePage } from "./cause-page.server.ts";

/** The students under a cause, by class, seat, number and name. */
export function CauseStudents({ page: { students } }: { page: CausePage }) {
  const words = useWords();
  const own = words.comparisons.cause.students;
  const { search: address } = useLocation();
  const { search, rows, total, all, page } = students;
  const link = (changes: Record<string, string | null>) => {
    const params = new URLSearchParams(address);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    return `?${params}`;
  };
  const kept = [...new URLSearchParams(address)].filter(([name]) => name !== "who" && name !== "students");
  return (
    <section className="stack" aria-labelledby="students">
      <div className="row">
        <h2 id="students">{own.title}</h2>
        {all === 0 ? null : (
          <span className="quiet number">{own.count(formatCount(total), formatCount(all))}</span>
        )}
      </div>
      {all === 0 ? null : (
        <Form method="get" className="row no-print" preventScrollReset>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input
            key={search.text}
            className="filter-field"
            type="search"
            name="who"
            defaultValue={search.text}
            aria-label={own.find}
            placeholder={own.find}
          />
          <Button icon="search">{words.components.table.find}</Button>
        </Form>
      )}
      {all === 0 ? (
        <p className="quiet">{own.none}</p>
      ) : (
        <>
          <DataTable
            caption={own.title}
            captionHidden
            columns={[
              {
                key: "class",
                title: own.columns.class,
                keep: true,
                sort: "asc",
                cell: (row) => row.className,
              },
              { key: "seat", title: own.columns.seat, end: true, cell: (row) => row.seat },
              {
                key: "number",
                title: own.columns.number,
                keep: true,
                sort: "asc",
                cell: (row) => row.number,
              },
              { key: "name", title: own.columns.name, keep: true, sort: "asc", cell: (row) => row.name },
            ]}
            rows={rows}
            rowKey={({ number }) => number}
            sorting={{
              by: search.sort,
              direction: search.direction,
              href: (column, first) =>
                link({
                  by: column,
                  way: search.sort === column ? opposite(search.direction) : first,
                  students: null,
                }),
            }}
            empty={<Empty title={words.components.table.none} />}
          />
          <Paging
            page={page}
            total={total}
            href={(number) => link({ students: number === 1 ? null : String(number) })}
          />
        </>
      )}
    </section>
  );
}

function opposite(direction: Direction): Direction {
  return direction === "asc" ? "desc" : "asc";
}
