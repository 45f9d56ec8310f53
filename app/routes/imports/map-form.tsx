import { Facts } from "#app/components/facts.tsx";
import { Fold } from "#app/components/fold.tsx";
import { useWords } from "#app/components/words.tsx";
import type { ImportPreview } from "#app/domain/datasets/preview.ts";
import { DecisionButton, DecisionForm, DiscardButton } from "./decision-forms.tsx";
import type { ImportDetail } from "./detail.server.ts";
import { GlanceTable } from "./glance-table.tsx";
import { noHeader } from "./no-header.ts";

type Mapping = Extract<ImportPreview, { step: "mapping" }>;

/** For each of our columns that was not recognised, one of the user's headers. */
export function MapForm({ detail, preview }: { detail: ImportDetail; preview: Mapping }) {
  const words = useWords().datasets;
  const own = words.mapping;
  return (
    <section className="panel stack">
      <h2>{own.title}</h2>
      <p>{own.note}</p>
      <DecisionForm detail={detail} intent="map" className="stack">
        <ColumnTable columns={preview.missing} preview={preview} placeholder={own.choose} />
        {preview.optional.length > 0 ? (
          <Fold label={own.optional}>
            <ColumnTable columns={preview.optional} preview={preview} placeholder={own.leaveOut} />
          </Fold>
        ) : null}
        <div className="row">
          <DecisionButton look="primary">{own.submit}</DecisionButton>
        </div>
      </DecisionForm>
      {preview.recognised.length > 0 ? (
        <Fold label={own.recognised}>
          <Facts facts={preview.recognised.map(({ from, to }) => ({ label: to, value: from }))} />
        </Fold>
      ) : null}
      <GlanceTable caption={words.chooseKind.glance} glance={preview} />
      <DiscardButton detail={detail} />
    </section>
  );
}

function ColumnTable({
  columns,
  preview,
  placeholder,
}: {
  columns: readonly string[];
  preview: Mapping;
  placeholder: string;
}) {
  const own = useWords().datasets.mapping;
  const taken = new Set(preview.recognised.map(({ from }) => from));
  const headers = [...new Set(preview.headers)].filter((header) => header !== "" && !taken.has(header));
  return (
    <table className="data-table mapping-table">
      <thead>
        <tr>
          <th scope="col">{own.ours}</th>
          <th scope="col">{own.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>
              <input type="hidden" name="ours" value={column} />
              <select name="theirs" aria-label={column} defaultValue={noHeader}>
                <option value={noHeader}>{placeholder}</option>
                {headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
