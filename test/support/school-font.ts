import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Stands for a school's own 造字 font: a slice of HanaMin with private use characters, which only a school may give.
const slice = "HanaMinA.Private-Use-Area-1.woff2";

/** A character that only the school's own font has. */
export const ownCharacter = "\u{F200}";

/** A folder with the school's own font in it, and a file that is none. */
export async function schoolFontFolder(): Promise<{ folder: string; remove: () => void }> {
  const require = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "licheng-fonts-"));
  const { decompress } = require("wawoff2");
  const font = await decompress(readFileSync(require.resolve(`hanamin/${slice}`)));
  writeFileSync(join(folder, "school.ttf"), font);
  writeFileSync(join(folder, "readme.txt"), "not a font");
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
