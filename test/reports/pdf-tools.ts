import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What poppler, a program of other hands, reads in a PDF. */
export function withPoppler<T>(pdf: Uint8Array, read: (run: Poppler) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "licheng-pdf-"));
  try {
    const file = join(folder, "it.pdf");
    writeFileSync(file, pdf);
    return read({
      text: () => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }),
      info: () => execFileSync("pdfinfo", [file], { encoding: "utf8" }),
      fonts: () =>
        execFileSync("pdffonts", [file], { encoding: "utf8" })
          .split("\n")
          .slice(2)
          .filter((line) => line !== "")
          .map((line) => {
            const [name = "", ...rest] = line.split(/\s+/);
            const [embedded, subset, unicode] = rest.slice(-5, -2);
            return { name, embedded, subset, unicode };
          }),
      pixels: (resolution = 60) => {
        const scale = ["-r", String(resolution), "-gray", "-singlefile"];
        execFileSync("pdftoppm", [...scale, file, join(folder, "page")]);
        return readFileSync(join(folder, "page.pgm"));
      },
      placeOf: (word) => {
        const xml = execFileSync("pdftotext", ["-bbox", "-l", "1", file, "-"], { encoding: "utf8" });
        const line = xml.split("\n").find((one) => one.includes(`>${word}<`)) ?? "";
        return Number(/yMin="([\d.]+)"/.exec(line)?.[1]);
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Poppler = {
  text: () => string;
  info: () => string;
  fonts: () => { name: string; embedded?: string; subset?: string; unicode?: string }[];
  /** The first page in grey, as PGM; dots per inch. */
  pixels: (resolution?: number) => Buffer;
  /** Where a word of the first page stands: points from its top. */
  placeOf: (word: string) => number;
};
