import { useFollowLinks } from "../follow-links.ts";
import { formatCount } from "../number.ts";
import { useWords } from "../words.tsx";

/** Which rows of how many are shown, and the other pages. */
export function Paging({
  page,
  pageSize = 50,
  total,
  href,
}: {
  page: number;
  pageSize?: number;
  total: number;
  href: (page: number) => string;
}) {
  const words = useWords().components.paging;
  const follow = useFollowLinks();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const last = Math.min(total, page * pageSize);
  if (total === 0) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: listens to its links, which are keyboard reachable
    <nav className="paging" aria-label={words.label} onClick={follow}>
      <span className="quiet number">
        {words.shown(formatCount(first), formatCount(last), formatCount(total))}
      </span>
      {pages > 1 ? (
        <ul className="paging-pages">
          {page > 1 ? (
            <li>
              <a href={href(page - 1)} rel="prev">
                {words.previous}
              </a>
            </li>
          ) : null}
          {shownPages(page, pages).map((number, index) =>
            number === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
              <li key={`gap-${index}`}>
                <span>…</span>
              </li>
            ) : (
              <li key={number}>
                <a
                  href={href(number)}
                  aria-current={number === page ? "page" : undefined}
                  aria-label={words.page(number)}
                >
                  {number}
                </a>
              </li>
            ),
          )}
          {page < pages ? (
            <li>
              <a href={href(page + 1)} rel="next">
                {words.next}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </nav>
  );
}

/** First, last, and the neighbours of the page at hand; null where pages are left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    if (before === undefined || number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
