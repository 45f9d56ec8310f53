import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import type { IconName } from "#app/components/icon.tsx";
import { useWords } from "#app/components/words.tsx";
import type { ImportDetail } from "./detail.server.ts";

/** A form of the page: what is asked for, of which version. A reader without the right sees none. */
export function DecisionForm({
  detail,
  intent,
  fields = {},
  className,
  children,
}: {
  detail: ImportDetail;
  intent: string;
  fields?: Readonly<Record<string, string>>;
  className?: string;
  children: ReactNode;
}) {
  if (!detail.may.create) return null;
  return (
    <Form method="post" className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={detail.one.version} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

export function DecisionButton({
  look,
  icon,
  children,
}: {
  look?: "primary" | "normal";
  icon?: IconName;
  children: ReactNode;
}) {
  const { state, formMethod } = useNavigation();
  return (
    <Button look={look} icon={icon} busy={state !== "idle" && formMethod === "POST"}>
      {children}
    </Button>
  );
}

export function DiscardButton({ detail }: { detail: ImportDetail }) {
  const words = useWords().datasets.preview;
  if (!detail.may.create) return null;
  return (
    <Confirm
      label={words.discard}
      icon="trash"
      question={words.discardQuestion}
      yes={words.discard}
      fields={{ intent: "discard", version: String(detail.one.version) }}
    >
      <p>{words.discardNote}</p>
    </Confirm>
  );
}
