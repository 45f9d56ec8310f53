import { type ComponentType, useEffect, useState } from "react";

/**
 * The drawing half of a chart, fetched when the page is already usable; null until then. `load` has to be the same function
 * each time.
 */
export function useDrawing<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [drawing, setDrawing] = useState<{ component: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => {
        if (wanted) setDrawing({ component });
      },
      // The table says the same: without the drawing nothing is lost.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return drawing?.component ?? null;
}
