import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateField, TextField } from "#app/components/form/text-field.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import type { StoredPeriod } from "#db/queries/correction-settings.ts";
import { periodForm, type SettingsAnswer } from "./settings-form.ts";

type Typed = { opensOn: string; closesOn: string; basis: string };

/** 申覆/更正期程 of the term. */
export function PeriodForm({
  period,
  answer,
}: {
  period: StoredPeriod | null;
  answer: Extract<SettingsAnswer, { about: "period" }> | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.settingsPage;
  const errors = { ...words.corrections.periodFaults, "not-a-date": own["not-a-date"] };
  const { formData } = useNavigation();
  const [form, fields] = useForm<Typed>({
    id: "period",
    lastResult: answer?.reply,
    defaultValue: {
      opensOn: period ? formatRocDate(period.opensOn) : "",
      closesOn: period ? formatRocDate(period.closesOn) : "",
      basis: period?.basis ?? "",
    },
    onValidate: ({ formData: typed }) => parseWithZod(typed, { schema: periodForm }),
  });
  return (
    <Form method="post" className="panel form" {...getFormProps(form)}>
      <h2>{own.period}</h2>
      <p className="quiet">{own.periodIntro}</p>
      {answer?.fault ? (
        <Message tone="bad" focus title={words.corrections.periodFaults[answer.fault]} />
      ) : null}
      <input type="hidden" name="intent" value="period" />
      <input type="hidden" name="seen" value={period?.version ?? 0} />
      <DateField field={fields.opensOn} label={own.opensOn} errors={errors} />
      <DateField field={fields.closesOn} label={own.closesOn} errors={errors} />
      <TextField field={fields.basis} label={own.basis} hint={own.basisHint} errors={errors} />
      <div className="form-buttons">
        <Button look="primary" busy={formData?.get("intent") === "period"}>
          {own.save}
        </Button>
      </div>
    </Form>
  );
}
