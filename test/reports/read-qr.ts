/** A page in grey: 0 is black. */
export type Picture = { width: number; height: number; at: (x: number, y: number) => number };

/** A binary PGM as poppler writes it. */
export function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error("Not a PGM");
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, at: (x, y) => bytes[head[0].length + y * width + x] ?? 255 };
}

/** Modules of a side, and what is in a code of version 5 with error correction M (ISO/IEC 18004, tables 1, 9). */
const side = 37;
const [blocks, dataOfBlock, lengthBits] = [2, 43, 8];

/**
 * The text of a QR code of version 5-M in byte mode that stands in the rectangle of the picture: read module by module, in
 * the way of ISO/IEC 18004. Nothing is corrected: print and scan are the same picture here.
 */
export function readQr(picture: Picture, within: { left: number; right: number; top: number }): string {
  const dark = moduleReader(picture, within);
  const mask = masks[maskOf(dark)];
  if (!mask) throw new Error("No such mask");
  const bits: number[] = [];
  for (const [x, y] of dataModules()) bits.push(Number(dark(x, y) !== mask(x, y)));
  const codewords = Array.from({ length: bits.length >> 3 }, (_, at) =>
    numberOf(bits.slice(at * 8, at * 8 + 8)),
  );
  // The blocks lie in one another, a codeword of each in turn.
  const data = Array.from({ length: blocks }, (_, block) =>
    Array.from({ length: dataOfBlock }, (_, at) => codewords[at * blocks + block] ?? 0),
  ).flat();
  const stream = data.flatMap((codeword) => Array.from({ length: 8 }, (_, at) => (codeword >> (7 - at)) & 1));
  if (numberOf(stream.slice(0, 4)) !== 4) throw new Error("Not in byte mode");
  const start = 4 + lengthBits;
  const length = numberOf(stream.slice(4, start));
  const bytes = Array.from({ length }, (_, at) => numberOf(stream.slice(start + at * 8, start + at * 8 + 8)));
  return Buffer.from(bytes).toString("utf8");
}

/** Whether the module in a column and row is dark, by the point in its middle. */
function moduleReader(picture: Picture, { left, right, top }: { left: number; right: number; top: number }) {
  const isDark = (x: number, y: number) => picture.at(Math.floor(x), Math.floor(y)) < 128;
  const columns = Array.from({ length: right - left }, (_, at) => left + at);
  const hasDark = (y: number) => columns.some((x) => isDark(x, y));
  let first = top;
  while (!hasDark(first)) first += 1;
  const inFirst = columns.filter((x) => isDark(x, first));
  const [from, to] = [Math.min(...inFirst), Math.max(...inFirst) + 1];
  const size = (to - from) / side;
  return (x: number, y: number) => isDark(from + (x + 0.5) * size, first + (y + 0.5) * size);
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The format beside the upper left finder, whose bits 2 to 4 are the mask; all of it is masked by 101010000010010. */
function maskOf(dark: (x: number, y: number) => boolean): number {
  const bits = [2, 3, 4].map((x) => Number(dark(x, 8)));
  return numberOf(bits) ^ 0b101;
}

/** The modules of data in their order: two columns at a time from the right, up and down, past all patterns. */
function* dataModules(): Generator<[x: number, y: number]> {
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step += 1) {
      const y = up ? side - 1 - step : step;
      for (const x of [right, right - 1]) if (!isPattern(x, y)) yield [x, y];
    }
    up = !up;
  }
}

function isPattern(x: number, y: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
  // The one alignment pattern of version 5 has its middle seven modules from the lower right.
  const alignment = Math.abs(x - 30) <= 2 && Math.abs(y - 30) <= 2;
  return finder || alignment || x === 6 || y === 6;
}

function numberOf(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum * 2 + bit, 0);
}
