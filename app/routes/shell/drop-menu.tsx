import type { ReactNode } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useClosing } from "./use-closing.ts";

/** A small menu under its button. */
export function DropMenu({
  name,
  label,
  look,
  children,
}: {
  /** What a screen reader calls it. */
  name: string;
  label: ReactNode;
  /** The term's menu opens to the right and has its own place on a telephone. */
  look?: "term";
  children: ReactNode;
}) {
  const closing = useClosing(true);
  return (
    <details {...closing} className={look === "term" ? "drop drop-left drop-term" : "drop"}>
      <summary title={name}>
        <span className="visually-hidden">{name}: </span>
        {label}
        <Icon name="down" />
      </summary>
      <div className="drop-list">{children}</div>
    </details>
  );
}

/** Opens the main menu where the window is too narrow to show it always; the style sheet does the rest. */
export function MenuSwitch({ name }: { name: string }) {
  const closing = useClosing(false);
  return (
    <details {...closing} className="drop menu-switch">
      <summary aria-controls="menu">
        <Icon name="menu" />
        <span className="visually-hidden">{name}</span>
      </summary>
    </details>
  );
}
