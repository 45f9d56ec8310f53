import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

/** What is known about one thing: label over value, in columns, or `narrow` under one another. */
export function Facts({ facts, narrow = false }: { facts: readonly Fact[]; narrow?: boolean }) {
  return (
    <dl className={narrow ? "facts facts-narrow" : "facts"}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value ?? "—"}</dd>
        </div>
      ))}
    </dl>
  );
}
