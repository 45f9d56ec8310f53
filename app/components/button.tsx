import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Look = "primary" | "normal" | "danger" | "plain";
type Common = { look?: Look; icon?: IconName; wide?: boolean; children: ReactNode };

/** A button that sends its form, or does what `onClick` says. */
export function Button({
  look = "normal",
  icon,
  wide = false,
  children,
  type = "submit",
  busy = false,
  ...rest
}: Common & {
  type?: "submit" | "button" | "reset";
  /** While the form is on its way: a second press would send it twice. */
  busy?: boolean;
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  disabled?: boolean;
  onClick?: () => void;
}) {
  return (
    <button
      {...rest}
      type={type}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={classOf(look, wide)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A link in a button's clothes. `download` for files: they leave the page where it is. */
export function ButtonLink({
  to,
  look = "normal",
  icon,
  wide = false,
  download = false,
  children,
}: Common & { to: string; download?: boolean }) {
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </>
  );
  if (download) {
    return (
      <a href={to} download className={classOf(look, wide)}>
        {content}
      </a>
    );
  }
  return (
    <Link to={to} className={classOf(look, wide)}>
      {content}
    </Link>
  );
}

function classOf(look: Look, wide: boolean): string {
  return `button${look === "normal" ? "" : ` button-${look}`}${wide ? " button-wide" : ""}`;
}
