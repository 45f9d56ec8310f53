import { createRequire } from "node:module";
import type { Content, CustomTableLayout, Style, TDocumentDefinitions } from "pdfmake/interfaces";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { baseFont, type FontLibrary, fontLibrary } from "./fonts/font-library.ts";
import { missingCharacters, splitRuns } from "./fonts/split-runs.ts";
import { tableLayouts } from "./table-layouts.ts";

/** Sets a text in the fonts that have its characters. All text of a document goes through it. */
export type Setter = (text: string, style?: Style) => Content;

export type PdfDefinition = {
  title: string;
  subject: string;
  language: Language;
  /** When the document was made: YYYY-MM-DD HH:MM:SS, UTC. */
  madeAt: string;
  /** At the foot of each page, beside the page number. */
  foot: string;
  content: (set: Setter) => Content[];
};

/** Missing characters named at the end of a document; more are counted. */
const mostListed = 12;

type PdfMake = {
  virtualfs: { existsSync: (name: string) => boolean; writeFileSync: (name: string, bytes: Buffer) => void };
  addFonts: (fonts: Record<string, { normal: string; bold: string }>) => void;
  setTableLayouts: (layouts: Record<string, CustomTableLayout>) => void;
  setUrlAccessPolicy: (allows: (url: string) => boolean) => void;
  setLocalAccessPolicy: (allows: (path: string) => boolean) => void;
  createPdf: (definition: TDocumentDefinitions) => { getBuffer: () => Promise<Buffer> };
};
let pdfmake: PdfMake | undefined;

/** Loaded with the first document (97 ms). A document may reach neither the network nor a file of the machine. */
function loadPdfmake(): PdfMake {
  if (pdfmake) return pdfmake;
  const loaded: PdfMake = createRequire(import.meta.url)("pdfmake");
  loaded.setUrlAccessPolicy(() => false);
  loaded.setLocalAccessPolicy(() => false);
  loaded.setTableLayouts(tableLayouts);
  pdfmake = loaded;
  return loaded;
}

/** Loads pdfmake and the fonts of ordinary text, so that the first document need not wait for them. */
export async function loadPrinter(library: FontLibrary = fontLibrary()): Promise<void> {
  loadPdfmake();
  await library.open([baseFont]);
}

/**
 * A document as A4 PDF: page numbers, title and language, fonts embedded as subsets. Same definition, same bytes. A
 * character that no font has prints as the mark of a missing type, and a note at the end says which.
 */
export async function renderPdf(
  definition: PdfDefinition,
  library: FontLibrary = fontLibrary(),
): Promise<Uint8Array> {
  const words = wordsIn(definition.language).reports;
  const texts = new Set<string>();
  const fonts = new Set([baseFont]);
  const set: Setter = (text, style = {}) => {
    texts.add(text);
    const runs = splitRuns(text, library);
    for (const { font } of runs) fonts.add(font);
    return { text: runs.map((run) => ({ text: run.text, font: run.font })), ...style };
  };
  const foot = splitRuns(definition.foot, library).map((run) => ({ text: run.text, font: run.font }));
  for (const { font } of foot) fonts.add(font);
  const content = definition.content(set);
  const missing = missingCharacters([...texts, definition.foot], library).map(({ codePoint }) => codePoint);
  if (missing.length > 0)
    content.push(
      set(
        words.missingCharacters(
          missing.length,
          `${missing.slice(0, mostListed).join("、")}${missing.length > mostListed ? "…" : ""}`,
        ),
        { fontSize: 8, margin: [0, 6, 0, 0] },
      ),
    );

  const pdf = loadPdfmake();
  const opened = Object.entries(await library.open(fonts));
  for (const [font, { normal, bold }] of opened) {
    pdf.virtualfs.writeFileSync(`${font}.normal`, normal);
    pdf.virtualfs.writeFileSync(`${font}.bold`, bold);
  }
  pdf.addFonts(
    Object.fromEntries(opened.map(([font]) => [font, { normal: `${font}.normal`, bold: `${font}.bold` }])),
  );
  const made = new Date(`${definition.madeAt.replace(" ", "T")}Z`);
  return pdf
    .createPdf({
      content,
      pageSize: "A4",
      pageMargins: [42, 40, 42, 46],
      defaultStyle: { font: baseFont, fontSize: 9 },
      footer: (page, pages) => ({
        columns: [
          { text: foot, alignment: "left" },
          { text: words.pageOf(page, pages), alignment: "right", width: 80 },
        ],
        columnGap: 12,
        fontSize: 8,
        color: "#495057",
        margin: [42, 14, 42, 0],
      }),
      info: {
        title: definition.title,
        subject: definition.subject,
        creator: "Licheng",
        producer: "Licheng",
        creationDate: made,
        modDate: made,
      },
      language: definition.language,
      displayTitle: true,
      version: "1.7",
    })
    .getBuffer();
}
