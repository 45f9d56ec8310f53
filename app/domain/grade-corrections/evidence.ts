import { pdfType } from "../files/media-types.ts";

/** What evidence may be, and how large. */
export const mostEvidenceBytes = 4 * 1024 * 1024;
/** Of one case. */
export const mostEvidence = 20;

export type EvidenceFault =
  | "empty"
  | "too-large"
  | "too-many"
  /** Its content is none of the three. */
  | "not-supported"
  /** The content is one of the three, but another one than the name says. */
  | "other-extension"
  /** Something that runs, or another file inside of it. */
  | "active-content"
  | "damaged";

const kinds = [
  { type: pdfType, extensions: ["pdf"], head: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/jpeg", extensions: ["jpg", "jpeg"], head: [0xff, 0xd8, 0xff] },
  { type: "image/png", extensions: ["png"], head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** Actions, scripts and files inside of a PDF (ISO 32000-1, 12.6 and 7.11.4); names may be written with #xx. */
const activeNames =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;
/** What a browser would take for a page, were it ever shown as one. */
const markup = /<(?:script|html|body|iframe|svg|object|embed|!doctype)[\s>]|<\?php/i;

/** Whether a file may be kept as evidence, by its content: a name proves nothing. */
export function readEvidence(
  name: string,
  bytes: Uint8Array,
): { ok: true; mediaType: string } | { ok: false; fault: EvidenceFault } {
  const refuse = (fault: EvidenceFault) => ({ ok: false as const, fault });
  if (bytes.byteLength === 0) return refuse("empty");
  if (bytes.byteLength > mostEvidenceBytes) return refuse("too-large");
  const kind = kinds.find(({ head }) => head.every((byte, at) => bytes[at] === byte));
  if (!kind) return refuse("not-supported");
  const extension = name.toLowerCase().split(".").at(-1) ?? "";
  if (!kind.extensions.some((one) => one === extension)) return refuse("other-extension");
  const text = new TextDecoder("latin1").decode(bytes);
  if (kind.type === pdfType) {
    if (!text.trimEnd().endsWith("%%EOF")) return refuse("damaged");
    return activeNames.test(namesInPlain(text))
      ? refuse("active-content")
      : { ok: true, mediaType: kind.type };
  }
  if (!(kind.type === "image/png" ? hasEndOfPng(bytes) : hasEndOfJpeg(bytes))) return refuse("damaged");
  // Pictures hold text (a title, where they were taken), and telephones write behind their end; but no page.
  return markup.test(text) ? refuse("active-content") : { ok: true, mediaType: kind.type };
}

/** #4a in a name is J. */
function namesInPlain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether the chunks lead to IEND. */
function hasEndOfPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49_45_4e_44) return true;
  return false;
}

/** Whether there is an end-of-image marker. */
function hasEndOfJpeg(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 0xff && bytes[at + 1] === 0xd9);
}
