import type { ReadSheet } from "../difference.ts";

export type SheetPairs = {
  /** In the order of the sealed file. */
  pairs: readonly { was: ReadSheet; is: ReadSheet }[];
  removed: readonly ReadSheet[];
  added: readonly ReadSheet[];
  reordered: boolean;
};

/** A sheet under another name is taken for the sealed one when so much of its titles or rows agrees. */
const enoughAlike = 0.8;

/** Which sheet of one file is which of the other: by name, then the most alike of those that are left. */
export function pairSheets(sealed: readonly ReadSheet[], file: readonly ReadSheet[]): SheetPairs {
  const found = new Map<ReadSheet, ReadSheet>();
  const free = new Set(file);
  const take = (was: ReadSheet, is: ReadSheet | undefined) => {
    if (!is) return;
    found.set(was, is);
    free.delete(is);
  };
  for (const was of sealed)
    take(
      was,
      [...free].find(({ name }) => name === was.name),
    );
  for (const was of sealed.filter((sheet) => !found.has(sheet))) {
    const [best] = [...free]
      .map((is) => ({ is, alike: likeness(was, is) }))
      .sort((a, b) => b.alike - a.alike);
    take(was, best && best.alike >= enoughAlike ? best.is : undefined);
  }
  const pairs = sealed.flatMap((was) => {
    const is = found.get(was);
    return is ? [{ was, is }] : [];
  });
  const places = pairs.map(({ is }) => file.indexOf(is));
  return {
    pairs,
    removed: sealed.filter((sheet) => !found.has(sheet)),
    added: [...free],
    reordered: places.some((place, at) => place < (places[at - 1] ?? -1)),
  };
}

/** 0 to 1: the larger share of titles or rows that both have. */
function likeness(was: ReadSheet, is: ReadSheet): number {
  const titles = (sheet: ReadSheet) => (sheet.rows[0]?.cells ?? []).filter((title) => title !== "");
  const rows = (sheet: ReadSheet) => sheet.rows.slice(1).map(({ cells }) => cells.join("\u0000"));
  return Math.max(shared(titles(was), titles(is)), shared(rows(was), rows(is)));
}

function shared(was: readonly string[], is: readonly string[]): number {
  const known = new Set(was);
  const common = is.filter((text) => known.has(text)).length;
  return common === 0 ? 0 : common / Math.max(was.length, is.length);
}
