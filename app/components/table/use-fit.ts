import { type RefObject, useEffect, useRef } from "react";

/**
 * Says in a class whether the table fits into its frame. One that fits is part of the page and its header stays on top
 * of the window; one that does not scrolls in its own frame, with its header on top of that. Before the browser has
 * measured (and without JavaScript) the frame scrolls sideways, so that the page never does.
 */
export function useFit(): RefObject<HTMLElement> {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = frame.current;
    const table = box?.querySelector("table");
    if (!box || !table) return;
    const measure = () => {
      const fits = table.offsetWidth <= box.clientWidth + 1;
      box.classList.toggle("table-fits", fits);
      box.classList.toggle("table-scrolls", !fits);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return frame;
}
