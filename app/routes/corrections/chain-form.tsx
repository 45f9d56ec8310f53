import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { chainChoices } from "#app/domain/grade-corrections/approvals.ts";
import { mostDoubtDays } from "#app/domain/grade-corrections/case-clock.ts";
import { passMarksText } from "#app/domain/grade-corrections/patterns/read-pass-marks.ts";
import type { StoredSettings } from "#db/queries/correction-settings.ts";
import type { SettingsAnswer } from "./settings-form.ts";

/** Who approves, in which order, how long a doubt may wait, and how the school grades. */
export function ChainForm({
  settings,
  answer,
}: {
  settings: StoredSettings;
  answer: Extract<SettingsAnswer, { about: "chain" }> | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.settingsPage;
  const { formData } = useNavigation();
  const present = settings.chain.join(" ");
  return (
    <Form method="post" className="panel form">
      <h2>{own.chain}</h2>
      <p className="quiet">{own.chainIntro}</p>
      {answer ? <Message tone="bad" focus title={words.corrections.chainFaults[answer.fault]} /> : null}
      <input type="hidden" name="intent" value="chain" />
      <input type="hidden" name="seen" value={settings.version} />
      <fieldset>
        <legend>{own.chain}</legend>
        {chainChoices.map((chain) => (
          <label key={chain} className="choice-line">
            <input type="radio" name="chain" value={chain} defaultChecked={chain === present} required />
            {own.chains[chain]}
          </label>
        ))}
      </fieldset>
      <label className="stack">
        <strong>{own.doubtDays}</strong>
        <input
          className="filter-field"
          type="number"
          name="doubtDays"
          min={1}
          max={mostDoubtDays}
          defaultValue={settings.doubtDays}
          required
        />
      </label>
      <label className="stack">
        <strong>{own.decimals}</strong>
        <span className="quiet">{own.decimalsHint}</span>
        <select className="filter-field" name="decimals" defaultValue={String(settings.decimals ?? "")}>
          <option value="">{own.decimalsUnset}</option>
          {(["0", "1", "2"] as const).map((decimals) => (
            <option key={decimals} value={decimals}>
              {own.decimalsOf[decimals]}
            </option>
          ))}
        </select>
      </label>
      <label className="stack">
        <strong>{own.passMarks}</strong>
        <span className="quiet">{own.passMarksHint}</span>
        <textarea
          className="filter-field"
          name="passMarks"
          rows={4}
          maxLength={5000}
          defaultValue={answer?.passMarks ?? passMarksText(settings.passMarks)}
        />
      </label>
      <div className="form-buttons">
        <Button look="primary" busy={formData?.get("intent") === "chain"}>
          {own.save}
        </Button>
      </div>
    </Form>
  );
}
