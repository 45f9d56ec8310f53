import type { ReactNode } from "react";

/** Something most readers do not need at once; opens without JavaScript, and stays open on paper. */
export function Fold({
  label,
  open = false,
  children,
}: {
  label: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
