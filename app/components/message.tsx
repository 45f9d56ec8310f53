import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";
import type { Tone } from "./tone.ts";
import { useWords } from "./words.tsx";

/**
 * A message box: what happened (title), what was kept, what to do, and a number to quote.
 * `focus` for the answer to something the user has just done: the screen reader goes there.
 */
export function Message({
  tone,
  title,
  kept,
  toDo,
  number,
  children,
  focus = false,
}: {
  tone: Exclude<Tone, "quiet">;
  title: ReactNode;
  kept?: ReactNode;
  toDo?: ReactNode;
  number?: string | null;
  children?: ReactNode;
  focus?: boolean;
}) {
  const words = useWords().components.message;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <section
      ref={box}
      className={`message message-${tone}`}
      role={tone === "bad" ? "alert" : "status"}
      tabIndex={focus ? -1 : undefined}
    >
      <Icon name={tone} />
      <div className="message-body">
        <p className="message-title">{title}</p>
        {kept ? <p>{kept}</p> : null}
        {toDo ? <p>{toDo}</p> : null}
        {children}
        {number ? (
          <p className="quiet">
            {words.number} <span className="code">{number}</span>
          </p>
        ) : null}
      </div>
    </section>
  );
}
