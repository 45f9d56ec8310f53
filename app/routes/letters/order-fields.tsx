import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { ChoiceField } from "#app/components/form/choice-field.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { DateField, TextareaField, TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { divisions } from "#app/domain/rosters/divisions.ts";
import { allGrades, orderKinds } from "#app/domain/rosters/letters/letters.ts";

type Field<Value> = FieldMetadata<Value, Record<string, unknown>, string[]>;
type Text = Field<string | undefined>;
export type OrderFieldset = {
  kind: Text;
  term: Text;
  division: Text;
  books: Field<string[]>;
  grades: Field<string[]>;
  opensOn: Text;
  closesOn: Text;
  notes: Text;
};

/** In the order in which they stand on the page. */
export const orderFieldNames = [
  "kind",
  "term",
  "division",
  "opensOn",
  "closesOn",
  "grades",
  "books",
  "notes",
] as const satisfies readonly (keyof OrderFieldset)[];

/** One thing that a letter orders. */
export function OrderFields({
  number,
  fields,
  remove,
}: {
  /** 1, 2, 3 … */
  number: number;
  fields: OrderFieldset;
  remove: ReactNode;
}) {
  const words = useWords();
  const own = words.letters.form;
  const { letterFields: labels, letterFaults: errors } = words.batches;
  return (
    <fieldset className="order-fields">
      <legend>{own.orderNumber(number)}</legend>
      <div className="columns">
        <SelectField
          field={fields.kind}
          label={labels.kind}
          errors={errors}
          options={[
            { value: "", label: own.choose },
            ...orderKinds.map((kind) => ({ value: kind, label: words.batches.orderKinds[kind] })),
          ]}
        />
        <TextField field={fields.term} label={labels.term} hint={own.termHint} errors={errors} />
        <SelectField
          field={fields.division}
          label={labels.division}
          errors={errors}
          options={[
            { value: "", label: words.letters.anyDivision },
            ...divisions.map((one) => ({ value: one, label: words.batches.divisions[one] })),
          ]}
        />
      </div>
      <div className="columns">
        <DateField field={fields.opensOn} label={labels.opensOn} hint={own.opensHint} errors={errors} />
        <DateField field={fields.closesOn} label={labels.closesOn} hint={own.closesHint} errors={errors} />
      </div>
      <ChoiceField
        field={fields.grades}
        kind="checkbox"
        label={labels.grades}
        errors={errors}
        options={allGrades.map((grade) => ({
          value: String(grade),
          label: words.letters.grades(words.letters.gradeNames[grade - 1] ?? ""),
        }))}
      />
      <ChoiceField
        field={fields.books}
        kind="checkbox"
        label={labels.books}
        errors={errors}
        options={bookKinds.map((book) => ({ value: book, label: words.rosters.books[book] }))}
      />
      <p className="quiet">{own.booksHint}</p>
      <TextareaField
        field={fields.notes}
        label={labels.notes}
        hint={own.notesHint}
        errors={errors}
        rows={2}
      />
      <div>{remove}</div>
    </fieldset>
  );
}
