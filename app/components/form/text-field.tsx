import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import { PasswordInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../words.tsx";
import { useErrorWords } from "./field-error.ts";

type Field<Form extends Record<string, unknown>> = FieldMetadata<string | undefined, Form, string[]>;

type Common<Form extends Record<string, unknown>> = {
  field: Field<Form>;
  label: string;
  hint?: ReactNode;
  /** Words of this field's own error codes. */
  errors?: Readonly<Record<string, string>>;
  autoFocus?: boolean;
};

/** One line of text. */
export function TextField<Form extends Record<string, unknown>>({
  field,
  label,
  hint,
  errors,
  autoComplete,
  inputMode,
  placeholder,
  autoFocus,
}: Common<Form> & {
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal";
  placeholder?: string;
}) {
  const { key, ...input } = getInputProps(field, { type: "text" });
  return (
    <TextInput
      key={key}
      {...input}
      {...useFrame(field, label, hint, errors)}
      autoComplete={autoComplete}
      inputMode={inputMode}
      placeholder={placeholder}
      autoFocus={autoFocus}
    />
  );
}

/** A date in ROC years: typed as 112/09/01 or in any form that the domain reads. */
export function DateField<Form extends Record<string, unknown>>(props: Common<Form>) {
  return <TextField {...props} inputMode="text" placeholder="112/09/01" autoComplete="off" />;
}

export function PasswordField<Form extends Record<string, unknown>>({
  field,
  label,
  hint,
  errors,
  autoComplete,
}: Common<Form> & { autoComplete: "current-password" | "new-password" }) {
  const { key, ...input } = getInputProps(field, { type: "password" });
  return (
    <PasswordInput
      key={key}
      {...input}
      {...useFrame(field, label, hint, errors)}
      autoComplete={autoComplete}
    />
  );
}

/** Several lines of text. */
export function TextareaField<Form extends Record<string, unknown>>({
  field,
  label,
  hint,
  errors,
  rows = 4,
}: Common<Form> & { rows?: number }) {
  const { key, ...input } = getTextareaProps(field);
  return <Textarea key={key} {...input} {...useFrame(field, label, hint, errors)} rows={rows} />;
}

function useFrame<Form extends Record<string, unknown>>(
  field: Field<Form>,
  label: string,
  hint: ReactNode,
  errors: Readonly<Record<string, string>> | undefined,
) {
  const optional = useWords().components.form.optional;
  const text = useErrorWords(errors)(field.errors);
  return {
    label: field.required === false ? `${label}${optional}` : label,
    description: hint,
    error: text,
    required: undefined,
    withAsterisk: false,
    errorProps: { id: field.errorId },
  };
}
