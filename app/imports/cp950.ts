import iconv from "iconv-lite";

/**
 * Characters that a school made itself (造字) have no code of their own: Windows keeps them in the private use area. These are its
 * ranges of lead bytes and where they begin there (Microsoft code page 950, user-defined ranges).
 */
const userDefined: readonly { from: number; to: number; start: number }[] = [
  { from: 0xfa, to: 0xfe, start: 0xe000 },
  { from: 0x8e, to: 0xa0, start: 0xe311 },
  { from: 0x81, to: 0x8d, start: 0xeeb8 },
];
/** Trail bytes 40–7E and A1–FE. */
const trails = 157;

/** Decodes CP950; bytes that are no character become U+FFFD. */
export function decodeCp950(bytes: Uint8Array): string {
  const plain = iconv.decode(bytes, "cp950");
  return plain.includes("\ufffd") ? decodeWithUserDefined(bytes) : plain;
}

function decodeWithUserDefined(bytes: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const own = lead < 0x81 ? undefined : userDefinedText(lead, bytes[at + 1] ?? 0);
    if (own !== undefined) {
      parts.push(iconv.decode(bytes.subarray(start, at), "cp950"), own);
      start = at + 2;
    }
    at += lead < 0x81 ? 1 : 2;
  }
  parts.push(iconv.decode(bytes.subarray(start), "cp950"));
  return parts.join("");
}

function userDefinedText(lead: number, trail: number): string | undefined {
  const column =
    trail >= 0x40 && trail <= 0x7e ? trail - 0x40 : trail >= 0xa1 && trail <= 0xfe ? trail - 0x62 : -1;
  if (column === -1) return undefined;
  // The ETEN signs (① Ⅹ あ) have codes of their own today.
  if (lead >= 0xc6 && lead <= 0xc8 && trail >= 0xa1) {
    const sign = iconv.decode(Uint8Array.of(lead, trail), "big5");
    return sign.length === 1 && sign !== "\ufffd" ? sign : undefined;
  }
  const range = userDefined.find(({ from, to }) => lead >= from && lead <= to);
  return range && String.fromCharCode(range.start + (lead - range.from) * trails + column);
}
