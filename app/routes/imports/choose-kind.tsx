import { useWords } from "#app/components/words.tsx";
import { importedTables } from "#app/domain/datasets/kinds.ts";
import type { ImportPreview } from "#app/domain/datasets/preview.ts";
import { DecisionButton, DecisionForm, DiscardButton } from "./decision-forms.tsx";
import type { ImportDetail } from "./detail.server.ts";
import { GlanceTable } from "./glance-table.tsx";

/** The headers say nothing: the user says what the file holds. */
export function ChooseKind({
  detail,
  preview,
}: {
  detail: ImportDetail;
  preview: Extract<ImportPreview, { step: "kind" }>;
}) {
  const words = useWords();
  const own = words.datasets.chooseKind;
  return (
    <section className="panel stack">
      <h2>{own.title}</h2>
      <p>{own.note}</p>
      <DecisionForm detail={detail} intent="kind" className="stack">
        <fieldset className="kind-choices">
          <legend className="visually-hidden">{own.title}</legend>
          {preview.guesses.map(({ kind, found, required }, index) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                required
                defaultChecked={index === 0 && found > 0}
              />
              <span>
                {words.imports.tableKinds[kind]} <span className="quiet">{own.found(found, required)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="row">
          <DecisionButton look="primary">{own.submit}</DecisionButton>
        </div>
      </DecisionForm>
      <GlanceTable caption={own.glance} glance={preview} />
      <DiscardButton detail={detail} />
    </section>
  );
}

/** A code table whose file name does not say which. */
export function ChooseTable({
  detail,
  preview,
}: {
  detail: ImportDetail;
  preview: Extract<ImportPreview, { step: "table" }>;
}) {
  const words = useWords().datasets;
  const own = words.chooseTable;
  return (
    <section className="panel stack">
      <h2>{own.title}</h2>
      <p>{own.note}</p>
      <DecisionForm detail={detail} intent="table" className="stack">
        <fieldset className="kind-choices">
          <legend className="visually-hidden">{own.title}</legend>
          {importedTables.map((table) => (
            <label key={table}>
              <input type="radio" name="table" value={table} required />
              {own.tables[table]}
            </label>
          ))}
        </fieldset>
        <div className="row">
          <DecisionButton look="primary">{own.submit}</DecisionButton>
        </div>
      </DecisionForm>
      <GlanceTable caption={words.chooseKind.glance} glance={preview} />
      <DiscardButton detail={detail} />
    </section>
  );
}
