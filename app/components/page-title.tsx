import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/**
 * What the page is, how much there is of it ("32 個原因，共 1,204 筆"), where it belongs, and what can be done:
 * one primary button, others beside it.
 */
export function PageTitle({
  title,
  count,
  state,
  trail,
  intro,
  actions,
}: {
  title: ReactNode;
  count?: ReactNode;
  state?: ReactNode;
  trail?: { to: string; label: string };
  intro?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-title">
      {trail ? (
        <nav className="trail">
          <Link to={trail.to}>‹ {trail.label}</Link>
        </nav>
      ) : null}
      <h1>{title}</h1>
      {state}
      {count ? <p className="page-title-count">{count}</p> : null}
      {actions ? <div className="page-title-actions">{actions}</div> : null}
      {intro ? <p className="page-title-intro">{intro}</p> : null}
    </header>
  );
}
