import {
  type FontLibrary,
  fontLibrary,
  type MissingCharacter,
  missingMark,
  type TextRun,
} from "./font-library.ts";

/** A base character with the marks that sit on it (台羅 m̄, o͘): one font draws them together where one can. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;
/** Variation selectors, joiners and the like draw nothing of their own, and a font without them would draw a box. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const control = /[^\P{Cc}\n]/gu;

/** The text as runs of one font each, in reading order. What no font has is replaced by the mark of a missing type. */
export function splitRuns(text: string, library: FontLibrary = fontLibrary()): TextRun[] {
  const runs: TextRun[] = [];
  const append = (piece: string, font: string) => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += piece;
    else runs.push({ text: piece, font });
  };
  for (const cluster of clustersOf(text)) {
    const font = fontOfCluster(cluster, library);
    if (font !== null) append(cluster, font);
    else {
      for (const character of cluster) {
        const own = fontOfCluster(character, library);
        append(own === null ? missingMark : character, own ?? fontOfCluster(missingMark, library) ?? "");
      }
    }
  }
  return runs;
}

/** The characters of the texts that no font has (造字 and the like), with the texts that hold them: who is affected. */
export function missingCharacters(
  texts: Iterable<string>,
  library: FontLibrary = fontLibrary(),
): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  for (const text of texts) {
    for (const character of new Set(clustersOf(text).flatMap((cluster) => [...cluster]))) {
      if (fontOfCluster(character, library) !== null) continue;
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      const entry = found.get(character) ?? { character, codePoint, texts: [] };
      found.set(character, entry);
      entry.texts.push(text);
    }
  }
  return [...found.values()];
}

function clustersOf(text: string): string[] {
  return text.replace(invisible, "").replace(control, " ").match(clusters) ?? [];
}

const remembered = new WeakMap<FontLibrary, Map<string, string | null>>();

function fontOfCluster(cluster: string, library: FontLibrary): string | null {
  const memo = remembered.get(library) ?? new Map<string, string | null>();
  remembered.set(library, memo);
  const known = memo.get(cluster);
  if (known !== undefined) return known;
  const codePoints =
    cluster === "\n" ? [0x20] : [...cluster].map((character) => character.codePointAt(0) ?? 0);
  const font = library.fontFor(codePoints);
  memo.set(cluster, font);
  return font;
}
