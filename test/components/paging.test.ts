import { expect, test } from "vitest";
import { shownPages } from "#app/components/table/paging.tsx";

for (const { page, pages, shown, why } of [
  { page: 1, pages: 1, shown: [1], why: "one page" },
  { page: 1, pages: 3, shown: [1, 2, 3], why: "few pages: no gap" },
  { page: 1, pages: 25, shown: [1, 2, null, 25], why: "at the beginning" },
  { page: 13, pages: 25, shown: [1, null, 12, 13, 14, null, 25], why: "in the middle" },
  { page: 4, pages: 25, shown: [1, 2, 3, 4, 5, null, 25], why: "a gap of one page is that page" },
  { page: 25, pages: 25, shown: [1, null, 24, 25], why: "at the end" },
  { page: 40, pages: 25, shown: [1, null, 25], why: "an old bookmark beyond the end" },
]) {
  test(`page ${page} of ${pages} offers its neighbours: ${why}`, () => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
}
