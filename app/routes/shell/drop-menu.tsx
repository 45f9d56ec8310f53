import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "#app/components/icon.tsx";

/** A small menu under its button. Closes on Escape, on a click elsewhere, and when the page changes. */
export function DropMenu({
  name,
  label,
  side = "right",
  children,
}: {
  /** What a screen reader calls it. */
  name: string;
  label: ReactNode;
  side?: "left" | "right";
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to close
  useEffect(() => close(box.current), [key]);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close(box.current);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, []);
  return (
    <details
      ref={box}
      className={side === "left" ? "drop drop-left" : "drop"}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        close(box.current);
        box.current?.querySelector("summary")?.focus();
      }}
    >
      <summary title={name}>
        <span className="visually-hidden">{name}: </span>
        {label}
        <Icon name="down" />
      </summary>
      <div className="drop-list">{children}</div>
    </details>
  );
}

function close(box: HTMLDetailsElement | null) {
  if (box) box.open = false;
}
