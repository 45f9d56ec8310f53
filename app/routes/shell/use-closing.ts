import { useLocation } from "@remix-run/react";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Lets a `<details>` behave as a menu: it closes on Escape and when the page changes, and with `outside` on a click
 * elsewhere. Without JavaScript it is a plain `<details>`.
 */
export function useClosing(outside: boolean): {
  ref: RefObject<HTMLDetailsElement>;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to close
  useEffect(() => close(ref.current), [key]);
  useEffect(() => {
    if (!outside) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) close(ref.current);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [outside]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !ref.current?.open) return;
    close(ref.current);
    ref.current.querySelector("summary")?.focus();
  };
  return { ref, onKeyDown };
}

function close(box: HTMLDetailsElement | null) {
  if (box) box.open = false;
}
