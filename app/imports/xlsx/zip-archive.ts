import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import type { ReadLimits } from "../read-limits.ts";
import { UnreadableFile } from "../unreadable-file.ts";

const maximumEntries = 10_000;
/** At most this much is worked on without letting other requests in: about 500 rows, 5 ms. */
const pieceLength = 64 * 1024;
const stored = 0;
const deflated = 8;

/** A ZIP by its central directory. Parts are inflated one at a time, counted and checked against their CRC-32. */
export type ZipArchive = {
  names: readonly string[];
  has(name: string): boolean;
  /** The inflated bytes of a part, in pieces. */
  bytesOf(name: string): AsyncIterable<Uint8Array>;
  /** A small part as one text. */
  textOf(name: string): Promise<string>;
};

/**
 * Opens a ZIP. Refuses it when the sizes it declares are beyond the limit, and again while inflating, since declared sizes may lie.
 */
export async function openZip(bytes: Uint8Array, limits: ReadLimits): Promise<ZipArchive> {
  const entries = await entriesOf(bytes);
  if (entries.length > maximumEntries) throw new UnreadableFile("zip-bomb", String(entries.length));
  const declared = entries.reduce((total, entry) => total + entry.uncompressedSize, 0);
  if (declared > limits.inflatedBytes) throw bomb(limits);
  if (entries.some((entry) => entry.encrypted)) throw new UnreadableFile("password-protected");
  const byName = new Map(entries.map((entry) => [entry.filename.toLowerCase(), entry]));

  let inflated = 0;
  async function* bytesOf(name: string): AsyncGenerator<Uint8Array> {
    const entry = byName.get(name.toLowerCase());
    if (!entry) throw new UnreadableFile("truncated", name);
    let checksum = 0;
    for await (const piece of inflate(entry)) {
      inflated += piece.length;
      if (inflated > limits.inflatedBytes) throw bomb(limits);
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (checksum !== entry.signature) throw new UnreadableFile("truncated", name);
  }

  return {
    names: entries.map((entry) => entry.filename),
    has: (name) => byName.has(name.toLowerCase()),
    bytesOf,
    async textOf(name) {
      const decoder = new TextDecoder();
      let text = "";
      for await (const piece of bytesOf(name)) text += decoder.decode(piece, { stream: true });
      return text + decoder.decode();
    },
  };
}

async function entriesOf(bytes: Uint8Array): Promise<FileEntry[]> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
    // Names are only looked up, never made into paths; some writers use backslashes.
    const entries = await reader.getEntries({
      filenameValidation: "tolerant",
      normalizeFilename: (name) => name.replaceAll("\\", "/").replace(/^\/+/, ""),
    });
    return entries.filter((entry): entry is FileEntry => !entry.directory);
  } catch {
    // The directory stands at the end: a ZIP without it is cut off, and any other fault in it is damage.
    throw new UnreadableFile("truncated");
  }
}

/** Inflates off the main thread. The library would stop at the declared size, and could not tell damage from a lie. */
async function* inflate(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const packed = await entry
    .getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false })
    .catch(() => {
      throw new UnreadableFile("truncated", entry.filename);
    });
  if (entry.compressionMethod === stored) {
    yield packed;
    return;
  }
  if (entry.compressionMethod !== deflated) throw new UnreadableFile("not-readable", entry.filename);
  const stream: AsyncIterable<Uint8Array> & InflateRaw = createInflateRaw({ chunkSize: pieceLength });
  stream.end(packed);
  try {
    yield* stream;
  } catch (error) {
    // Codes of zlib (Z_DATA_ERROR, Z_BUF_ERROR) mean that the bytes are damaged or end too soon.
    const damaged = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw damaged ? new UnreadableFile("truncated", entry.filename) : error;
  }
}

function bomb(limits: ReadLimits): UnreadableFile {
  return new UnreadableFile("zip-bomb", `${Math.round(limits.inflatedBytes / 1024 / 1024)} MB`);
}
