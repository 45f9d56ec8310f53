import { Icon } from "../icon.tsx";
import type { Direction, Sorting } from "./table-links.ts";

/** A column's title; a link that sorts where the column can be sorted by. */
export function HeadCell({
  column,
  sorting,
}: {
  column: { key: string; title: string; sort?: Direction };
  sorting?: Sorting;
}) {
  if (!column.sort || !sorting) {
    return <th scope="col">{column.title}</th>;
  }
  const active = sorting.by === column.key;
  const ascending = sorting.direction === "asc";
  return (
    <th scope="col" aria-sort={active ? (ascending ? "ascending" : "descending") : undefined}>
      <a href={sorting.href(column.key, column.sort)} data-stay="yes">
        {column.title}
        <Icon name={active ? (ascending ? "ascending" : "descending") : "either"} />
      </a>
    </th>
  );
}
