import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Font } from "fontkit";
import { type FontSlice, hanaminSlices, isPrivateUse, notoFiles, openSlice } from "./font-files.ts";
import { keyOf, parseFonts } from "./shared-fonts.ts";

/** The name of the font of ordinary text; it alone has a bold weight. */
export const baseFont = "NotoSansTC";

/** Drawn for a character that no font has: the printers' mark for a missing type. The document lists what it stands for. */
export const missingMark = "〓";

export type TextRun = { text: string; font: string };
export type MissingCharacter = { character: string; codePoint: string; texts: string[] };

/** Fonts in order of preference and what they can draw. Slices of the fallback are opened only when a document needs them. */
export type FontLibrary = {
  /** The first font that has all of these characters; null when none has. */
  fontFor: (codePoints: readonly number[]) => string | null;
  /** Keys for a PDF document of every weight of the fonts; opens the slices among them. */
  open: (fonts: Iterable<string>) => Promise<Record<string, { normal: Buffer; bold: Buffer }>>;
};

type Shelf = { has: (codePoint: number) => boolean; open: () => Promise<{ normal: Buffer; bold: Buffer }> };

const libraries = new Map<string, FontLibrary>();

/**
 * The fonts of this installation: Noto Sans TC, then the school's own (.ttf, .otf, .ttc of a folder, in order of their
 * names; these alone may draw private use characters), then the slices of HanaMin (Extensions A to F). Shared by all
 * documents of the process.
 */
export function fontLibrary(schoolFolder = ""): FontLibrary {
  const known = libraries.get(schoolFolder);
  if (known) return known;
  const shelves = new Map<string, Shelf>([
    [baseFont, notoShelf()],
    ...schoolShelves(schoolFolder),
    ...hanaminSlices().map((slice) => [slice.file.replace(/\.woff2$/, ""), sliceShelf(slice)] as const),
  ]);
  const library: FontLibrary = {
    fontFor: (codePoints) => {
      for (const [name, { has }] of shelves) if (codePoints.every(has)) return name;
      return null;
    },
    open: async (fonts) => {
      const wanted = [...new Set(fonts)].map(async (name) => {
        const shelf = shelves.get(name);
        if (!shelf) throw new Error(`no font is called ${name}`);
        return [name, await shelf.open()] as const;
      });
      return Object.fromEntries(await Promise.all(wanted));
    },
  };
  libraries.set(schoolFolder, library);
  return library;
}

function notoShelf(): Shelf {
  const regular = once(() => firstOf(parseFonts(notoFiles.regular())));
  const keys = once(() => ({ normal: keyOf(regular()), bold: keyOf(firstOf(parseFonts(notoFiles.bold()))) }));
  return {
    has: (codePoint) => !isPrivateUse(codePoint) && regular().hasGlyphForCodePoint(codePoint),
    open: async () => keys(),
  };
}

function schoolShelves(folder: string): (readonly [string, Shelf])[] {
  if (folder === "" || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name));
  return files.sort().flatMap((file) =>
    schoolFonts(join(folder, file)).map((font, i) => {
      const keys = once(() => oneWeight(font));
      const shelf: Shelf = {
        has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
        open: async () => keys(),
      };
      return [`school/${file}/${i}`, shelf] as const;
    }),
  );
}

/** A file that is no font stops every document: the message names it, so that somebody can take it out. */
function schoolFonts(path: string): Font[] {
  try {
    return parseFonts(readFileSync(path));
  } catch (cause) {
    throw new Error(`${path} cannot be used as a font`, { cause });
  }
}

function sliceShelf(slice: FontSlice): Shelf {
  const keys = once(async () => oneWeight(firstOf(parseFonts(await openSlice(slice)))));
  return {
    has: (codePoint) => slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    open: keys,
  };
}

function oneWeight(font: Font): { normal: Buffer; bold: Buffer } {
  const key = keyOf(font);
  return { normal: key, bold: key };
}

function firstOf(fonts: readonly Font[]): Font {
  const [font] = fonts;
  if (!font) throw new Error("a font file without a font");
  return font;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
