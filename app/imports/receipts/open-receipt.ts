import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import {
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from "@zip.js/zip.js";
import { decodeText } from "../text-encoding.ts";
import type { ReceiptLimits } from "./receipt-limits.ts";
import { UnreadableReceipt } from "./receipt-refusal.ts";

/** One file of the archive. `bytes`: inflated, in pieces, counted against the limit and checked against their CRC-32. */
export type ReceiptEntry = { name: string; bytes: () => AsyncIterable<Uint8Array> };

const stored = 0;
/** At most this much is worked on without letting other requests in. */
const pieceLength = 64 * 1024;

/**
 * The files of a receipt's ZIP, which the central database protects with a password (AES or ZipCrypto). Refuses names that lead out of
 * the archive, and sizes beyond the limit, declared or real. The password is used here and kept nowhere.
 */
export async function openReceipt(
  bytes: Uint8Array,
  password: string,
  limits: ReceiptLimits,
): Promise<ReceiptEntry[]> {
  if (bytes.length > limits.bytes) throw new UnreadableReceipt("too-large");
  const entries = await listEntries(bytes);
  if (entries.length > limits.entries) throw new UnreadableReceipt("too-many-entries");
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) }));
  const names = new Set<string>();
  for (const { name } of named) {
    if (leadsOut(name)) throw new UnreadableReceipt("unsafe-path", name);
    if (names.has(name)) throw new UnreadableReceipt("twice", name);
    names.add(name);
  }
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > limits.inflatedBytes) throw new UnreadableReceipt("zip-bomb");
  if (password === "" && entries.some(({ encrypted }) => encrypted))
    throw new UnreadableReceipt("no-password");

  let inflated = 0;
  async function* counted(entry: FileEntry, name: string): AsyncGenerator<Uint8Array> {
    let checksum = 0;
    for await (const piece of inflate(entry, name, password)) {
      inflated += piece.length;
      if (inflated > limits.inflatedBytes) throw new UnreadableReceipt("zip-bomb");
      checksum = crc32(piece, checksum);
      yield piece;
    }
    // AES entries may leave it empty: their own authentication has been checked while decrypting.
    if (entry.signature && checksum !== entry.signature) throw damaged(entry, name);
  }
  return named.map(({ entry, name }) => ({ name, bytes: () => counted(entry, name) }));
}

async function listEntries(bytes: Uint8Array): Promise<FileEntry[]> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
    // Names are judged here and never made into paths.
    const entries = await reader.getEntries({
      filenameValidation: "tolerant",
      normalizeFilename: (name) => name,
    });
    return entries.filter((entry): entry is FileEntry => !entry.directory);
  } catch {
    throw new UnreadableReceipt("not-a-zip");
  }
}

/** Older programs write names in the machine's own encoding: Big5 where the file does not say UTF-8. */
function nameOf({ filename, filenameUTF8, rawFilename }: FileEntry): string {
  return filenameUTF8 ? filename : decodeText(rawFilename).text;
}

function leadsOut(name: string): boolean {
  return /^[\\/]|^[A-Za-z]:/.test(name) || name.split(/[\\/]/).includes("..");
}

/** zip.js decrypts, Node inflates: the library would stop at the declared size, and could not tell damage from a lie. */
async function* inflate(entry: FileEntry, name: string, password: string): AsyncGenerator<Uint8Array> {
  const packed = await entry
    .getData(new Uint8ArrayWriter(), {
      passThrough: entry.encrypted ? "compressed" : true,
      useWebWorkers: false,
      ...(entry.encrypted ? { password } : {}),
    })
    .catch((error: unknown) => {
      const wrong = error instanceof Error && error.message === ERR_INVALID_PASSWORD;
      throw wrong ? new UnreadableReceipt("wrong-password") : damaged(entry, name);
    });
  if (entry.compressionMethod === stored) {
    yield packed;
    return;
  }
  const stream: AsyncIterable<Uint8Array> & InflateRaw = createInflateRaw({ chunkSize: pieceLength });
  stream.end(packed);
  try {
    yield* stream;
  } catch (error) {
    // Codes of zlib (Z_DATA_ERROR, Z_BUF_ERROR): the bytes are damaged or end too soon.
    const isDamage = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isDamage ? damaged(entry, name) : error;
  }
}

/** One wrong password in 256 passes ZipCrypto's own test and shows in the content only. */
function damaged(entry: FileEntry, name: string): UnreadableReceipt {
  return entry.zipCrypto
    ? new UnreadableReceipt("wrong-password", name)
    : new UnreadableReceipt("damaged", name);
}
