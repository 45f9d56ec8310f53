import { ERR_INVALID_UNCOMPRESSED_SIZE, type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { ReadLimits } from "../read-limits.ts";
import { UnreadableFile } from "../unreadable-file.ts";

const maximumEntries = 10_000;

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
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const done = entry.getData(writable, { checkSignature: true, useWebWorkers: false }).then(
      () => undefined,
      (error: unknown) => error ?? "failed",
    );
    const reader = readable.getReader();
    try {
      for (;;) {
        const piece = await reader.read();
        if (piece.done) break;
        inflated += piece.value.length;
        if (inflated > limits.inflatedBytes) throw bomb(limits);
        yield piece.value;
      }
    } catch (error) {
      throw faultOf(error, name);
    } finally {
      await reader.cancel().catch(() => undefined);
    }
    const error = await done;
    if (error !== undefined) throw faultOf(error, name);
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

/** A part that inflates to more than it declares is made to deceive; any other fault in it is damage. */
function faultOf(error: unknown, name: string): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const lies = error instanceof Error && error.message === ERR_INVALID_UNCOMPRESSED_SIZE;
  return lies ? new UnreadableFile("zip-bomb") : new UnreadableFile("truncated", name);
}

function bomb(limits: ReadLimits): UnreadableFile {
  return new UnreadableFile("zip-bomb", `${Math.round(limits.inflatedBytes / 1024 / 1024)} MB`);
}
