import { createRequire } from "node:module";
import { baseFont, type FontLibrary, fontLibrary, type TextRun } from "./fonts/font-library.ts";
import { missingCharacters, splitRuns } from "./fonts/split-runs.ts";
import { type InkedRun, type InkFont, inkAt, inkRun, plain } from "./pdf-ink.ts";

/** How a text is set. `align` within `width` points; `size` in points. */
export type TextLook = {
  size: number;
  bold?: boolean;
  grey?: boolean;
  align?: "left" | "center" | "right";
  width?: number;
};

/**
 * A document that is drawn instead of laid out, for pages by the thousand: laying out a table takes pdfmake five times as
 * long. Measured from the top left corner, in points; `y` of a text is its baseline. Same drawing, same bytes.
 */
export type PdfCanvas = {
  /** Finds the fonts of texts that are about to be drawn. */
  prepare: (texts: Iterable<string>) => Promise<void>;
  newPage: () => void;
  text: (text: string, x: number, y: number, look: TextLook) => void;
  /** The text set small enough for a width, on more lines where the smallest size is still too wide. */
  fit: (text: string, width: number, look: TextLook) => { size: number; lines: readonly string[] };
  rule: (x1: number, y1: number, x2: number, y2: number, weight?: number) => void;
  frame: (x: number, y: number, width: number, height: number) => void;
  /** U+… of the characters that no font has, of all that was prepared. */
  missing: () => string[];
  /** Ends the document and gives its bytes. */
  finish: () => Promise<Uint8Array>;
};

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 } as const;
/** Smaller is not read. */
const smallest = 5.5;
const [black, grey] = ["0 g", "0.286 0.314 0.341 rg"];

/**
 * What is used of pdfkit: pages, fonts as subsets, the file. Its own `text` writes ten pieces of content for each text and
 * lays it out each time; here a text is laid out once, and a page is written at once.
 */
type PdfFile = {
  page: { fonts: Record<string, unknown> };
  _font: InkFont;
  font: (name: string) => PdfFile;
  registerFont: (name: string, bytes: Buffer) => PdfFile;
  addPage: () => PdfFile;
  addContent: (content: string) => PdfFile;
  on: (event: string, listener: (given: Buffer & Error) => void) => PdfFile;
  end: () => void;
};
type PdfFileOptions = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);

export function openCanvas(
  of: { title: string; subject: string; language: string; madeAt: string },
  library: FontLibrary = fontLibrary(),
): PdfCanvas {
  const Document: new (options: PdfFileOptions) => PdfFile = require("pdfkit");
  const made = new Date(`${of.madeAt.replace(" ", "T")}Z`);
  const doc = new Document({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: of.language,
    displayTitle: true,
    info: {
      Title: of.title,
      Subject: of.subject,
      Creator: "Licheng",
      Producer: "Licheng",
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk) => chunks.push(chunk));
    doc.on("end", () => resolve());
    doc.on("error", reject);
  });
  const fonts = new Map<string, InkFont>();
  const texts = new Map<string, TextRun[]>();
  const inked = new Map<string, { font: InkFont; run: InkedRun }[]>();
  let texting = "";
  let drawing = "";

  function runsOf(text: string): TextRun[] {
    const known = texts.get(text) ?? splitRuns(text, library);
    texts.set(text, known);
    return known;
  }

  function inkOf(text: string, bold: boolean): { font: InkFont; run: InkedRun }[] {
    const key = `${bold ? "b" : "n"}${text}`;
    const known = inked.get(key);
    if (known) return known;
    const ink = runsOf(text).map((run) => {
      const font = fonts.get(`${run.font}.${bold ? "bold" : "normal"}`);
      if (!font) throw new Error(`${run.font} was not prepared`);
      return { font, run: inkRun(font, run.text) };
    });
    inked.set(key, ink);
    return ink;
  }

  /** Of a text at one point. */
  function widthAtOne(text: string, bold: boolean): number {
    return inkOf(text, bold).reduce((sum, { run }) => sum + run.width, 0) / 1000;
  }

  function endPage(): void {
    if (texting === "" && drawing === "") return;
    // pdfkit's pages are measured from the top; texts would stand on their heads.
    doc.addContent(`q 1 0 0 -1 0 ${page.height} cm\n${drawing}BT\n${texting}ET Q`);
    [texting, drawing] = ["", ""];
  }

  return {
    async prepare(wantedTexts) {
      const wanted = new Set<string>([baseFont]);
      for (const text of wantedTexts) for (const { font } of runsOf(text)) wanted.add(font);
      const fresh = [...wanted].filter((font) => !fonts.has(`${font}.normal`));
      for (const [font, weights] of Object.entries(await library.open(fresh))) {
        for (const weight of ["normal", "bold"] as const) {
          const name = `${font}.${weight}`;
          fonts.set(name, doc.registerFont(name, weights[weight]).font(name)._font);
        }
      }
    },
    newPage() {
      endPage();
      doc.addPage();
    },
    text(text, x, y, { align = "left", width = 0, bold = false, size, grey: isGrey = false }) {
      if (text === "") return;
      const ink = inkOf(text, bold);
      const room = align === "left" ? 0 : width - widthAtOne(text, bold) * size;
      let at = x + (align === "center" ? room / 2 : room);
      texting += `${isGrey ? grey : black}\n`;
      for (const { font, run } of ink) {
        doc.page.fonts[font.id] ??= font.ref();
        texting += inkAt(font, run, at, page.height - y, size);
        at += (run.width * size) / 1000;
      }
    },
    fit(text, width, { size, bold = false }) {
      const one = widthAtOne(text, bold);
      if (one * size <= width) return { size, lines: [text] };
      if (one * smallest <= width) return { size: width / one, lines: [text] };
      const lines: string[] = [];
      let line = "";
      for (const character of text) {
        if (line !== "" && widthAtOne(line + character, bold) * smallest > width) {
          lines.push(line);
          line = "";
        }
        line += character;
      }
      return { size: smallest, lines: [...lines, line] };
    },
    rule(x1, y1, x2, y2, weight = 0.5) {
      const [from, to] = [page.height - y1, page.height - y2].map(plain);
      drawing += `${plain(weight)} w ${plain(x1)} ${from} m ${plain(x2)} ${to} l S\n`;
    },
    frame(x, y, width, height) {
      drawing += `0.5 w ${plain(x)} ${plain(page.height - y - height)} ${plain(width)} ${plain(height)} re S\n`;
    },
    missing: () => missingCharacters(texts.keys(), library).map(({ codePoint }) => codePoint),
    async finish() {
      endPage();
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}
