import { type FieldMetadata, getSelectProps } from "@conform-to/react";
import { NativeSelect } from "@mantine/core";
import { useErrorWords } from "./field-error.ts";

export type Option = { value: string; label: string };

/** One of several, in the browser's own list: works everywhere, also without JavaScript. */
export function SelectField<Form extends Record<string, unknown>>({
  field,
  label,
  hint,
  options,
  errors,
}: {
  field: FieldMetadata<string | undefined, Form, string[]>;
  label: string;
  hint?: string;
  options: readonly Option[];
  errors?: Readonly<Record<string, string>>;
}) {
  const { key, multiple: _one, defaultValue, ...select } = getSelectProps(field);
  return (
    <NativeSelect
      key={key}
      {...select}
      defaultValue={typeof defaultValue === "string" ? defaultValue : undefined}
      required={undefined}
      label={label}
      description={hint}
      data={[...options]}
      error={useErrorWords(errors)(field.errors)}
      errorProps={{ id: field.errorId }}
    />
  );
}
