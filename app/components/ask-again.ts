import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Milliseconds before each question: most work is short, and who waits for it looks on. */
const waits = [300, 600];
const everyMs = 1_000;

/** While something runs, asks the page's loaders again: soon at first, then every second. */
export function useAskAgain(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  const asked = useRef(0);
  // After every render, without a list of what it depends on: where the browser is busy, a question and its answer are
  // shown as one, nothing in such a list differs, and the page would never ask again.
  useEffect(() => {
    if (!running) asked.current = 0;
    if (!running || state !== "idle") return;
    const timer = setTimeout(() => {
      asked.current += 1;
      revalidate();
    }, waits[asked.current] ?? everyMs);
    return () => clearTimeout(timer);
  });
}
