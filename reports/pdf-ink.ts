/** A text in one font as the content of a page writes it: pieces, each at its place, in thousandths of the size. */
export type InkedRun = {
  pieces: readonly { x: number; y: number; glyphs: string }[];
  width: number;
};

type GlyphPosition = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };

/** A font of pdfkit's, as far as it is needed to write text without it. */
export type InkFont = {
  id: string;
  encode: (text: string) => [hex: string[], positions: GlyphPosition[]];
  ref: () => unknown;
};

/** pdfkit's own way to write a text, once for each text instead of each time it is drawn. */
export function inkRun(font: InkFont, text: string): InkedRun {
  const [hex, positions] = font.encode(text);
  const pieces: InkedRun["pieces"][number][] = [];
  let [width, start, array, glyphs] = [0, 0, "", ""];
  const endPiece = () => {
    if (glyphs !== "") array += `<${glyphs}>`;
    if (array !== "") pieces.push({ x: start, y: 0, glyphs: `[${array}] TJ` });
    [array, glyphs] = ["", ""];
  };
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    const glyph = hex[at] ?? "";
    if (xOffset !== 0 || yOffset !== 0) {
      // A mark that sits on another character has its own place.
      endPiece();
      pieces.push({ x: width + xOffset, y: yOffset, glyphs: `<${glyph}> Tj` });
      start = width + xAdvance;
    } else {
      glyphs += glyph;
      const kerning = xAdvance - advanceWidth;
      if (kerning !== 0) {
        array += `<${glyphs}> ${plain(-kerning)} `;
        glyphs = "";
      }
    }
    width += xAdvance;
  }
  endPiece();
  return { pieces, width };
}

/** The content that writes a run with its baseline from a point on, measured from the lower left corner. */
export function inkAt(font: InkFont, run: InkedRun, x: number, y: number, size: number): string {
  const scale = size / 1000;
  const places = run.pieces.map(
    (piece) => `1 0 0 1 ${plain(x + piece.x * scale)} ${plain(y + piece.y * scale)} Tm ${piece.glyphs}\n`,
  );
  return `/${font.id} ${plain(size)} Tf\n${places.join("")}`;
}

/** PDF knows no exponents; a hundredth of a point is less than any printer shows. */
export function plain(number: number): string {
  return String(Math.round(number * 100) / 100);
}
