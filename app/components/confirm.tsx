import { Form } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useWords } from "./words.tsx";

/**
 * A button that asks before it acts. It is a `<details>` with a form in it, so it asks without JavaScript too.
 * `fields` are the hidden fields of the form; children say what will happen and may hold further fields.
 */
export function Confirm({
  label,
  icon,
  question,
  yes,
  danger = false,
  action,
  fields = {},
  children,
}: {
  label: string;
  icon?: IconName;
  question: string;
  yes: string;
  danger?: boolean;
  action?: string;
  fields?: Readonly<Record<string, string>>;
  children?: ReactNode;
}) {
  const words = useWords().components.confirm;
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!box.current) return;
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details
      ref={box}
      className={danger ? "confirm confirm-danger" : "confirm"}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <summary className={danger ? "button button-danger" : "button"}>
        {icon ? <Icon name={icon} /> : null}
        {label}
      </summary>
      <Form method="post" action={action} className="confirm-question">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <strong>{question}</strong>
        {children}
        <div className="form-buttons">
          <Button look={danger ? "danger" : "primary"}>{yes}</Button>
          <span className="confirm-no">
            <Button type="button" onClick={close}>
              {words.no}
            </Button>
          </span>
        </div>
      </Form>
    </details>
  );
}
