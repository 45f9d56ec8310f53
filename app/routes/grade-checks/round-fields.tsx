import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ChoiceField } from "#app/components/form/choice-field.tsx";
import { FormErrors } from "#app/components/form/form-errors.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { DateField, TextField } from "#app/components/form/text-field.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { shownColumns } from "#app/domain/grade-checks/check-round.ts";
import { allGrades } from "#app/domain/rosters/letters/letters.ts";
import type { RoundChoices } from "./round-choices.server.ts";
import type { RoundDraftForm } from "./round-form.ts";

/** The form of a round, new (`version` null) or changed. */
export function RoundFields({
  round,
  version,
  hasResults,
  choices,
  reply,
  back,
}: {
  round: RoundDraftForm;
  version: number | null;
  hasResults: boolean;
  choices: RoundChoices;
  reply: SubmissionResult | null | undefined;
  back: string;
}) {
  const words = useWords();
  const { form: own, round: roundWords } = words.gradeCheckPages;
  const { roundFields: labels, roundFaults: errors } = words.gradeChecks;
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm<RoundDraftForm>({ lastResult: reply, defaultValue: round });
  return (
    <Form method="post" className="form form-wide" {...getFormProps(form)}>
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <FormErrors fields={Object.values(fields)} labels={labels} errors={errors} />
      {hasResults ? <Message tone="info" title={own.hasResults} /> : null}
      <section className="panel form">
        <DateField field={fields.opensOn} label={labels.opensOn} hint={own.dateHint} errors={errors} />
        <DateField field={fields.closesOn} label={labels.closesOn} hint={own.dateHint} errors={errors} />
        {hasResults ? (
          <TextField field={fields.reason} label={labels.reason} hint={own.reasonHint} errors={errors} />
        ) : null}
        <SelectField
          field={fields.letter}
          label={labels.letter}
          options={[
            { value: "", label: own.bySchool },
            ...choices.letters.map(({ id, label }) => ({ value: String(id), label })),
          ]}
          errors={errors}
        />
        <TextField field={fields.decision} label={own.decision} hint={own.decisionHint} errors={errors} />
      </section>
      <section className="panel form form-wide">
        <ChoiceField
          field={fields.grades}
          kind="checkbox"
          label={labels.grades}
          options={allGrades.map((grade) => ({
            value: String(grade),
            label: roundWords.gradeName(words.letters.gradeNames[grade - 1] ?? ""),
          }))}
          errors={errors}
        />
        <ChoiceField
          field={fields.classKeys}
          kind="checkbox"
          label={own.classKeys}
          options={choices.classes.map(({ key, name }) => ({ value: key, label: name }))}
          errors={errors}
        />
        <ChoiceField
          field={fields.shown}
          kind="checkbox"
          label={labels.shown}
          options={shownColumns.map((column) => ({ value: column, label: words.gradeChecks.shown[column] }))}
          errors={errors}
        />
        <p className="quiet">{own.shownHint}</p>
      </section>
      <div className="form-buttons">
        <Button look="primary" busy={busy}>
          {own.save}
        </Button>
        <ButtonLink to={back}>{own.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
