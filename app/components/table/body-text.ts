import { isValidElement, type ReactElement, type ReactNode } from "react";
import { badgeClass, StateBadge, type StateBadgeProps } from "../state-badge.tsx";

/** One line of a table: its name leads to `href`, where there is one. */
export type Line = { key: string | number; href: string | null | undefined; cells: readonly ReactNode[] };

/**
 * The lines as the markup that React would make of them; null when a cell holds an element other than
 * the badge of a state. A line costs the server a tenth of what its elements would.
 */
export function bodyText(lines: readonly Line[]): string | null {
  let text = "";
  for (const { href, cells } of lines) {
    text += "<tr>";
    for (const [index, cell] of cells.entries()) {
      const words = wordsOf(cell);
      if (words === null) return null;
      if (index > 0) text += `<td>${words}</td>`;
      else if (href) text += `<th scope="row"><a href="${escaped(href)}">${words}</a></th>`;
      else text += `<th scope="row">${words}</th>`;
    }
    text += "</tr>";
  }
  return text;
}

/** What stands in the cell, as React would write it; null for several things, and for an element that is no badge. */
function wordsOf(cell: ReactNode): string | null {
  if (typeof cell === "string") return escaped(cell);
  if (typeof cell === "number") return String(cell);
  if (isBadge(cell)) {
    const words = wordsOf(cell.props.children);
    return words === null ? null : `<span class="${badgeClass(cell.props.tone)}">${words}</span>`;
  }
  return cell === null || cell === undefined || typeof cell === "boolean" ? "" : null;
}

function isBadge(cell: ReactNode): cell is ReactElement<StateBadgeProps> {
  return isValidElement(cell) && cell.type === StateBadge;
}

const special = /["'&<>]/;
const specials = /["'&<>]/g;
const entities: Record<string, string> = {
  '"': "&quot;",
  "'": "&#x27;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Names and codes come from files of strangers: none may open an element or end an attribute. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => entities[character] ?? "") : text;
}
