import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { StateBadge } from "./state-badge.tsx";
import { useWords } from "./words.tsx";

export type Signature = {
  name: string;
  /** As it is shown: 112/09/11（一）10:32 */
  when: string;
  /** The short form of the hash of exactly what was signed. */
  hash: string;
  late?: boolean;
};

/** One signature: who signs in which capacity; signed, or open with what is needed to sign. */
export function SignatureCard({
  capacity,
  signature,
  children,
}: {
  capacity: string;
  signature: Signature | null;
  children?: ReactNode;
}) {
  const words = useWords().components.signature;
  return (
    <section className={signature ? "signature" : "signature signature-open"}>
      <h3 className="row">
        <Icon name="signature" />
        {capacity}
        {signature ? (
          <StateBadge tone="good">{words.signed}</StateBadge>
        ) : (
          <StateBadge tone="quiet">{words.open}</StateBadge>
        )}
      </h3>
      {signature ? (
        <>
          <p className="signature-name">{signature.name}</p>
          <p className="number">
            {signature.when} {signature.late ? <StateBadge tone="warn">{words.late}</StateBadge> : null}
          </p>
          <p className="quiet">
            {words.hash} <span className="code">{signature.hash}</span>
          </p>
        </>
      ) : null}
      {children}
    </section>
  );
}
