import { ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { ImportList } from "./list.server.ts";

/** What is in force of each kind, in the order of importing, and what comes next. */
export function StepsTable({ list, next }: { list: ImportList; next: string | null }) {
  const own = useWords().datasets.list;
  return (
    <section className="panel stack">
      <h2>{own.inForce}</h2>
      <p className="quiet">{own.inForceNote}</p>
      <DataInForce caption={own.inForce} list={list} rows={list.steps} next={next} />
      {next === null && list.may.compare ? (
        <div className="row">
          <span>{own.complete}</span>
          <ButtonLink to={paths.comparisons(list.term)} icon="next">
            {own.toComparison}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

/** What is in force of the data that only books need which the console makes. */
export function BookDataTable({ list }: { list: ImportList }) {
  const own = useWords().datasets.list;
  return (
    <section className="panel stack" id="book-data">
      <h2>{own.forBooks}</h2>
      <p className="quiet">{own.forBooksNote}</p>
      <DataInForce caption={own.forBooks} list={list} rows={list.forBooks} next={null} />
    </section>
  );
}

function DataInForce({
  caption,
  list,
  rows,
  next,
}: {
  caption: string;
  list: ImportList;
  rows: ImportList["steps"];
  next: string | null;
}) {
  const words = useWords();
  const language = useLanguage();
  const own = words.datasets.list;
  const { columns } = own;
  const kindName = words.imports.tableKinds;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ kind }) => kind}
      rowHref={({ importId }) => (importId === null ? null : paths.import(list.term, importId))}
      columns={[
        { key: "data", title: columns.data, keep: true, cell: ({ kind }) => kindName[kind] },
        {
          key: "state",
          title: columns.state,
          cell: ({ kind, importId, missing, held }) => {
            if (importId !== null && held > 0)
              return (
                <StateBadge tone="warn">{words.datasets.preview.heldTitle(formatCount(held))}</StateBadge>
              );
            if (importId !== null)
              return <StateBadge tone="good">{words.datasets.statuses.confirmed}</StateBadge>;
            if (kind === next) return <StateBadge tone="info">{own.nextHere}</StateBadge>;
            return missing.length > 0
              ? own.waitsFor(missing.map((one) => kindName[one]).join("、"))
              : own.none;
          },
        },
        {
          key: "rows",
          title: columns.rows,
          end: true,
          cell: ({ rows, plans }) =>
            plans
              ? own.plans(formatCount(plans.count), String(plans.year))
              : rows === null
                ? "—"
                : formatCount(rows),
        },
        { key: "file", title: columns.file, cell: ({ fileName }) => fileName ?? "—" },
        { key: "who", title: columns.who, keep: true, cell: ({ by }) => by ?? "—" },
        {
          key: "when",
          title: columns.when,
          keep: true,
          cell: ({ at }) => (at === null ? "—" : formatMoment(at, language)),
        },
      ]}
    />
  );
}
