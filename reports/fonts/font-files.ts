import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Noto Sans TC: one file per weight, 7 MB each; only these two are read. */
export const notoFiles = {
  regular: () => readFileSync(require.resolve(`${noto}/400Regular/NotoSansTC_400Regular.ttf`)),
  bold: () => readFileSync(require.resolve(`${noto}/700Bold/NotoSansTC_700Bold.ttf`)),
} as const;
const noto = "@expo-google-fonts/noto-sans-tc";

export type CodePointRange = readonly [first: number, last: number];

/** A slice of HanaMin: about 1,000 rare characters in a WOFF2 file, with the ranges that its style sheet declares. */
export type FontSlice = { file: string; ranges: readonly CodePointRange[] };

/** What the school alone can give a meaning to: the private use areas (造字). */
export function isPrivateUse(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}

/**
 * The slices of HanaMin, read from its style sheet without opening a font. Its private use slices are left out: they hold
 * characters of their own, so a 造字 of the school would print as a wrong character instead of being reported.
 */
export function hanaminSlices(): FontSlice[] {
  const css = readFileSync(require.resolve("hanamin/HanaMin.min.css"), "utf8");
  return [...css.matchAll(/url\(([^)]+\.woff2)\)[^;]*;unicode-range:([^}]+)\}/g)]
    .map(([, file = "", ranges = ""]) => ({ file, ranges: ranges.split(",").map(rangeOf) }))
    .filter(({ ranges }) => ranges.every(([first]) => first > 0xff && !isPrivateUse(first)));
}

function rangeOf(text: string): CodePointRange {
  const [first = "", last = first] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * A slice as a TrueType font: fontkit cannot make subsets of WOFF2 itself. About 8 ms. One after another, because the
 * decoder gives a view of its own memory, which the next slice overwrites.
 */
export function openSlice({ file }: FontSlice): Promise<Buffer> {
  const opened = turn.then(async () => {
    const wawoff2: { decompress: (bytes: Uint8Array) => Promise<Uint8Array> } = require("wawoff2");
    return Buffer.from(await wawoff2.decompress(readFileSync(require.resolve(`hanamin/${file}`))));
  });
  turn = opened.catch(() => undefined);
  return opened;
}
