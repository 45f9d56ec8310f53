import { Message } from "../message.tsx";
import { useWords } from "../words.tsx";
import { type FieldLike, useErrorWords } from "./field-error.ts";

/** The list of what is wrong, each leading to its field: needed where no script can move the focus. */
export function FormErrors({
  fields,
  labels,
  errors,
}: {
  fields: readonly FieldLike[];
  labels: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}) {
  const words = useWords().components.form;
  const textOf = useErrorWords(errors);
  const wrong = fields.filter((field) => field.errors && field.errors.length > 0);
  if (wrong.length === 0) return null;
  return (
    <div className="form-errors">
      <Message tone="bad" title={words.errorsTitle(wrong.length)}>
        <ul>
          {wrong.map((field) => (
            <li key={field.id}>
              <a href={`#${field.id}`}>{labels[field.name] ?? field.name}</a>: {textOf(field.errors)}
            </li>
          ))}
        </ul>
      </Message>
    </div>
  );
}
