export type Direction = "asc" | "desc";

/** How the table is sorted, and where a click on another column leads. */
export type Sorting = {
  by: string;
  direction: Direction;
  href: (column: string, first: Direction) => string;
};

export type TableLinks = {
  sorting: Sorting;
  page: (page: number) => string;
  /** The same list with one filter set, or taken away by null. */
  filter: (name: string, value: string | null) => string;
};

/**
 * Links that keep what the address already says and change one thing. Sorting or filtering starts again at the
 * first page. `search` is the address's own search text; `by` and `direction` are what the loader went by.
 */
export function tableLinks(search: string, now: { sort: string; direction: Direction }): TableLinks {
  return {
    sorting: {
      by: now.sort,
      direction: now.direction,
      href: (column, first) =>
        changed(search, {
          sort: column,
          direction: now.sort === column ? opposite(now.direction) : first,
          page: null,
        }),
    },
    page: (page) => changed(search, { page: page === 1 ? null : String(page) }),
    filter: (name, value) => changed(search, { [name]: value, page: null }),
  };
}

function changed(search: string, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return `?${params}`;
}

function opposite(direction: Direction): Direction {
  return direction === "asc" ? "desc" : "asc";
}
