import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Nothing here, said kindly: why, and what would put something here. */
export function Empty({
  title,
  icon = "empty",
  children,
}: {
  title: ReactNode;
  icon?: IconName;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
