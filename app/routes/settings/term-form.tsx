import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { DateField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { termForm } from "./forms.ts";

type Dates = { opensOn: string | null; closesOn: string | null; version: number | null; due: string | null };

/** The term's dates, and the duty that follows from them with its source. */
export function TermForm({
  term,
  dates,
  editable,
  reply,
}: {
  term: string;
  dates: Dates;
  editable: boolean;
  reply: SubmissionResult | null;
}) {
  const words = useWords().settings.term;
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm({
    id: "term",
    lastResult: reply,
    defaultValue: { opensOn: dates.opensOn, closesOn: dates.closesOn },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: termForm }),
  });
  return (
    <section className="panel">
      <h2>{words.title(term)}</h2>
      <Facts
        facts={[
          ...(editable
            ? []
            : [
                { label: words.opensOn, value: dates.opensOn },
                { label: words.closesOn, value: dates.closesOn },
              ]),
          { label: words.duty, value: dates.due ? words.dutyDate(dates.due) : words.dutyOpen },
          { label: words.source, value: words.sourceText },
        ]}
      />
      {editable ? (
        <Form method="post" className="form" {...getFormProps(form)}>
          <input type="hidden" name="part" value="term" />
          <input type="hidden" name="version" value={dates.version ?? ""} />
          <DateField field={fields.opensOn} label={words.opensOn} hint={words.hint} errors={words.errors} />
          <DateField field={fields.closesOn} label={words.closesOn} hint={words.hint} errors={words.errors} />
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {words.save}
            </Button>
          </div>
        </Form>
      ) : null}
    </section>
  );
}
