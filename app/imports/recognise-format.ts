import type { FileRefusal } from "./raw-file.ts";

export type RecognisedFormat = { kind: "zip" } | { kind: "text" } | { kind: "refused"; refusal: FileRefusal };

const signatures: readonly { bytes: readonly number[]; format: (file: Buffer) => RecognisedFormat }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: () => ({ kind: "zip" }) },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: () => ({ kind: "zip" }) },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: compoundFile },
  { bytes: [0x25, 0x50, 0x44, 0x46], format: () => ({ kind: "refused", refusal: "pdf" }) },
];

/** Tells a file's kind by its first bytes: school systems and people rename files, so the extension says nothing. */
export function recogniseFormat(bytes: Uint8Array): RecognisedFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return { kind: "refused", refusal: "empty" };
  for (const signature of signatures) {
    if (signature.bytes.every((byte, index) => file[index] === byte)) return signature.format(file);
  }
  // Many systems hand out a web page under the name .xls.
  const start = file.subarray(0, 1024).toString("latin1").toLowerCase();
  if (/^[^<]{0,4}\s*<(!doctype html|html|table|meta|head)\b/.test(start)) {
    return { kind: "refused", refusal: "web-page" };
  }
  if (/^[^<]{0,4}<\?xml/.test(start)) return { kind: "refused", refusal: "other-office-file" };
  return { kind: "text" };
}

/** A compound file is either an encrypted workbook (it has the stream EncryptedPackage) or Excel 97–2003. */
function compoundFile(file: Buffer): RecognisedFormat {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  // Names of streams stand at the start of directory entries of 128 bytes, which are aligned within the file.
  for (let at = file.indexOf(name); at !== -1; at = file.indexOf(name, at + 1)) {
    if (at % 128 === 0) return { kind: "refused", refusal: "password-protected" };
  }
  return { kind: "refused", refusal: "old-excel" };
}
