import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";

/**
 * For parts with dozens of links (tables, paging): plain `<a href>` elements, and one listener round them that
 * turns clicks into navigation inside the console. A `<Link>` for each costs the server more than its cell.
 * Everything a browser does by itself (new tab, download, other site) is left to it.
 */
export function useFollowLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== window.location.origin) return;
    if (link.target || link.hasAttribute("download")) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash, { preventScrollReset: link.dataset.stay === "yes" });
  };
}
