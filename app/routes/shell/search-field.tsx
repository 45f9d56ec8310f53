import { Form, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useWords } from "#app/components/words.tsx";

/** The console's search; `/` puts the cursor into it from anywhere but a field. */
export function SearchField({ action }: { action: string }) {
  const words = useWords().shell.search;
  const field = useRef<HTMLInputElement>(null);
  const { pathname, search } = useLocation();
  const asked = pathname === action ? (new URLSearchParams(search).get("q") ?? "") : "";
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", focusOnSlash);
    return () => document.removeEventListener("keydown", focusOnSlash);
  }, []);
  return (
    <search className="top-bar-search">
      <Form action={action} method="get">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          key={asked}
          defaultValue={asked}
          aria-label={words.label}
          aria-keyshortcuts="/"
          placeholder={words.placeholder}
          title={words.hint}
        />
        <span className="top-bar-key" aria-hidden="true">
          /
        </span>
      </Form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
