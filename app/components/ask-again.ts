import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMs = 1_000;

/** While something runs, asks the page's loaders again every second. */
export function useAskAgain(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  // After every render, without a list of what it depends on: where the browser is busy, a question and its answer are
  // shown as one, nothing in such a list differs, and the page would never ask again.
  useEffect(() => {
    if (!running || state !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  });
}
