import { createHash } from "node:crypto";
import type { RawFile, ReadOutcome } from "./raw-file.ts";
import { readJson } from "./read-json.ts";
import { defaultReadLimits, type ReadLimits } from "./read-limits.ts";
import { readText } from "./read-text.ts";
import { recogniseFormat } from "./recognise-format.ts";
import { decodeText } from "./text-encoding.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

/**
 * Reads an uploaded file into sheets of texts, whatever its name says: the kind is recognised by the content.
 * A file that cannot be used is an outcome with its reason, never an exception.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): Promise<ReadOutcome> {
  try {
    return { ok: true, file: { ...(await readContent(bytes, limits)), file: name, sha256: sha256(bytes) } };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, file: name, refusal: error.refusal, detail: error.detail };
  }
}

type Content = Pick<RawFile, "format" | "sheets" | "json" | "notices">;

async function readContent(bytes: Uint8Array, limits: ReadLimits): Promise<Content> {
  if (bytes.length > limits.bytes) {
    throw new UnreadableFile("too-large", `${Math.round(limits.bytes / 1024 / 1024)} MB`);
  }
  const format = recogniseFormat(bytes);
  if (format.kind === "refused") throw new UnreadableFile(format.refusal);
  if (format.kind === "zip") {
    return { format: "xlsx", json: null, ...(await readXlsx(bytes, limits)) };
  }
  const { text, encoding } = decodeText(bytes);
  const notices = [{ kind: "encoding", encoding } as const];
  if (text.trim() === "") throw new UnreadableFile("empty");
  if (/^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text))
    return { format: "json", sheets: [], json: readJson(text), notices };
  return { format: "text", sheets: [await readText(text, limits)], json: null, notices };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
