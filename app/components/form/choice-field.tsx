import { type FieldMetadata, getCollectionProps, getFieldsetProps } from "@conform-to/react";
import { useErrorWords } from "./field-error.ts";
import type { Option } from "./select-field.tsx";

/** A few choices side by side: one of them (radio) or any of them (checkbox). */
export function ChoiceField<
  Value extends string | string[] | undefined,
  Form extends Record<string, unknown>,
>({
  field,
  kind,
  label,
  options,
  errors,
}: {
  field: FieldMetadata<Value, Form, string[]>;
  kind: "radio" | "checkbox";
  label: string;
  options: readonly Option[];
  errors?: Readonly<Record<string, string>>;
}) {
  const labels = new Map(options.map((option) => [option.value, option.label]));
  const error = useErrorWords(errors)(field.errors);
  return (
    <fieldset {...getFieldsetProps(field)}>
      <legend>{label}</legend>
      <div className="choices">
        {getCollectionProps(field, { type: kind, options: options.map((option) => option.value) }).map(
          ({ key, ...input }) => (
            <label key={key} htmlFor={input.id}>
              <input {...input} />
              {labels.get(input.value ?? "")}
            </label>
          ),
        )}
      </div>
      {error ? (
        <p className="mantine-InputWrapper-error" id={field.errorId}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
