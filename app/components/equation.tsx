import { formatCount } from "./number.ts";

export type EquationPart = { label: string; count: number };

/**
 * Every row accounted for: whole = part + part + … (rows in the file = created + updated + …).
 * The numbers are shown as they are given; a sum that does not come out is the reader's proof of a fault.
 */
export function Equation({ whole, parts }: { whole: EquationPart; parts: readonly EquationPart[] }) {
  return (
    <dl className="equation">
      <Part {...whole} />
      {parts.map((part) => (
        <Part key={part.label} {...part} />
      ))}
    </dl>
  );
}

function Part({ label, count }: EquationPart) {
  return (
    <div className="equation-part">
      <dt>{label}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}
