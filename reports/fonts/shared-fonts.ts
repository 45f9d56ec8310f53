import { createRequire } from "node:module";
import type { Font } from "fontkit";

type Fontkit = {
  create: (bytes: Uint8Array) => Font | { fonts: Font[] };
  registerFormat: (format: typeof SharedFont) => void;
};

/**
 * PDF documents take bytes only and would parse their fonts anew (11 ms a document). A parsed font is therefore given a
 * key of eight bytes, and such keys are made a font format of its own: whoever opens one gets the font parsed before.
 * PDF documents load the CommonJS half of fontkit, which shares nothing with the imported one; so it is required here.
 */
const require = createRequire(import.meta.url);
const mark = "LCHF";
const shared: Font[] = [];
let loaded: Fontkit | undefined;

function fontkit(): Fontkit {
  if (loaded) return loaded;
  const module: Fontkit = require("fontkit");
  module.registerFormat(SharedFont);
  loaded = module;
  return module;
}

/** fontkit calls it with `new`; a constructor that returns an object gives that object. */
function SharedFont(stream: { buffer: Uint8Array }): Font {
  const font = shared[Buffer.from(stream.buffer).readUInt32BE(4)];
  if (!font) throw new Error("no font has this key");
  return font;
}
SharedFont.probe = (bytes: Uint8Array) =>
  bytes.length === 8 && Buffer.from(bytes).toString("latin1", 0, 4) === mark;

/** The fonts in a file: one, or all of a collection. */
export function parseFonts(bytes: Uint8Array): Font[] {
  const parsed = fontkit().create(bytes);
  return "fonts" in parsed ? parsed.fonts : [parsed];
}

/** The eight bytes by which a PDF document takes the parsed font. */
export function keyOf(font: Font): Buffer {
  const key = Buffer.alloc(8);
  key.write(mark, "latin1");
  key.writeUInt32BE(shared.push(font) - 1, 4);
  return key;
}
