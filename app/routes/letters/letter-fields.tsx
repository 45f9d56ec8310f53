import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { useErrorWords } from "#app/components/form/field-error.ts";
import { FormErrors } from "#app/components/form/form-errors.tsx";
import { DateField, TextareaField, TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { letterLimits } from "#app/domain/rosters/letters/letters.ts";
import { editLetterForm, emptyOrder, type LetterDraft, letterForm } from "./letter-form.ts";
import { OrderFields, orderFieldNames } from "./order-fields.tsx";
import "./letters.css";

/** The form of a letter, new (`version` null) or changed; orders are added and taken away without JavaScript too. */
export function LetterFields({
  letter,
  version,
  term,
  reply,
  back,
}: {
  letter: LetterDraft;
  version: number | null;
  /** "112-1": what a new order is of, until somebody says something else. */
  term: string;
  reply: SubmissionResult | null | undefined;
  back: string;
}) {
  const words = useWords();
  const own = words.letters.form;
  const { letterFields: labels, letterFaults } = words.batches;
  const errors = { ...letterFaults, "known-already": own.known };
  const errorWords = useErrorWords(errors);
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm<LetterDraft>({
    lastResult: reply,
    defaultValue: letter,
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: version === null ? letterForm : editLetterForm }),
  });
  const orders = fields.orders.getFieldList();
  const parts = orders.map((order) => order.getFieldset());
  const inOrders = parts.flatMap((part, index) =>
    orderFieldNames.map((name) => ({
      field: part[name],
      label: `${own.orderNumber(index + 1)} ${labels[name]}`,
    })),
  );
  return (
    <Form method="post" className="form form-wide letter-form" {...getFormProps(form)}>
      {/* What Enter presses: the first button of a form, which else would take away an order. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {own.save}
      </button>
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <FormErrors
        fields={[
          fields.number,
          fields.issuedOn,
          fields.subject,
          fields.orders,
          ...inOrders.map(({ field }) => field),
        ]}
        labels={{ ...labels, ...Object.fromEntries(inOrders.map(({ field, label }) => [field.name, label])) }}
        errors={errors}
      />
      <section className="panel form">
        <TextField
          field={fields.number}
          label={labels.number}
          hint={own.numberHint}
          errors={errors}
          autoComplete="off"
        />
        <DateField field={fields.issuedOn} label={labels.issuedOn} hint={own.dateHint} errors={errors} />
        <TextareaField field={fields.subject} label={labels.subject} errors={errors} rows={2} />
      </section>
      <section className="panel stack" id={fields.orders.id} aria-labelledby="orders-title">
        <h2 id="orders-title">{own.orders}</h2>
        {fields.orders.errors ? (
          <p className="mantine-InputWrapper-error" id={fields.orders.errorId}>
            {errorWords(fields.orders.errors)}
          </p>
        ) : null}
        {orders.map((order, index) => (
          <OrderFields
            key={order.key}
            number={index + 1}
            fields={order.getFieldset()}
            remove={
              <Button {...form.remove.getButtonProps({ name: fields.orders.name, index })} icon="trash">
                {own.removeOrder(index + 1)}
              </Button>
            }
          />
        ))}
        {orders.length < letterLimits.orders ? (
          <div>
            <Button
              {...form.insert.getButtonProps({ name: fields.orders.name, defaultValue: emptyOrder(term) })}
              icon="plus"
            >
              {own.addOrder}
            </Button>
          </div>
        ) : null}
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
