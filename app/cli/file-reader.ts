import { readFile as readBytes } from "node:fs/promises";
import type { RawFile, ReadOutcome } from "#app/imports/raw-file.ts";
import { readFile } from "#app/imports/read-file.ts";
import type { ParsedTable, RefusedTable } from "#app/imports/table-result.ts";

export type UnreadableFile =
  | Extract<ReadOutcome, { ok: false }>
  | { ok: false; file: string; refusal: "not-found"; detail: null };

/** A file as it was read: accepted wholly or in part, refused for what it holds, or not readable at all. */
export type FileReport = {
  path: string;
  sha256: string | null;
  raw: RawFile | null;
  parsed: ParsedTable<unknown> | RefusedTable | UnreadableFile;
};

/** Reads the files that a command was given, one after the other, and keeps a report of each. */
export function fileReader() {
  const files: FileReport[] = [];

  /** The file's table; null when it could not be read or was refused, which its report says. */
  async function read<P extends ParsedTable<unknown>>(
    path: string,
    parse: (file: RawFile) => P | RefusedTable,
  ): Promise<P | null> {
    const outcome = await readPath(path);
    if (!outcome.ok) {
      files.push({ path, sha256: null, raw: null, parsed: outcome });
      return null;
    }
    const parsed = parse(outcome.file);
    // The sheets are let go of here: kept, they would double the memory of a large comparison.
    files.push({
      path,
      sha256: outcome.file.sha256,
      raw: { ...outcome.file, sheets: [], json: null },
      parsed,
    });
    return parsed.ok ? parsed : null;
  }
  return { files, read };
}

/** A file by its path, before anybody knows what it is. */
export async function readPath(path: string): Promise<Extract<ReadOutcome, { ok: true }> | UnreadableFile> {
  const bytes = await readBytes(path).catch(() => null);
  return bytes === null
    ? { ok: false, file: path, refusal: "not-found", detail: null }
    : readFile(path, bytes);
}
