/** What is wrong with a list of seats, and with which part of it. */
export type SeatsFault =
  | { code: "not-a-seat"; part: string }
  | { code: "reversed"; part: string }
  /** Nobody of the class sits there. */
  | { code: "unknown-seats"; seats: readonly number[] };

export type ReadSeats = { ok: true; seats: readonly number[] } | { ok: false; fault: SeatsFault };

/** Between the parts of a list: comma, 頓號, semicolon, blank; after NFKC, which makes full-width ones plain. */
const separators = /[,、;\s]+/;
const range = /^(\d{1,3})(?:[-~–—−]|至|到)(\d{1,3})$/;

/**
 * Seats as an office writes them: "3, 7-9", also with full-width digits, 頓號 and ～. Empty: none. A seat where nobody
 * sits is refused and named, for it may stand for another one.
 */
export function readSeats(text: string, taken: readonly (number | null)[]): ReadSeats {
  const plain = text.normalize("NFKC").replace(/號/g, "").trim();
  // "7 - 9" is one part.
  const parts = plain
    .replace(/\s*([-~–—−]|至|到)\s*/g, "$1")
    .split(separators)
    .filter((part) => part !== "");
  const seats = new Set<number>();
  for (const part of parts) {
    const [, from, to] = range.exec(part) ?? (/^\d{1,3}$/.test(part) ? [part, part, part] : []);
    if (from === undefined || to === undefined) return { ok: false, fault: { code: "not-a-seat", part } };
    if (Number(to) < Number(from)) return { ok: false, fault: { code: "reversed", part } };
    for (let seat = Number(from); seat <= Number(to); seat++) seats.add(seat);
  }
  const unknown = [...seats].filter((seat) => !taken.includes(seat));
  if (unknown.length > 0) return { ok: false, fault: { code: "unknown-seats", seats: unknown } };
  return { ok: true, seats: [...seats].sort((a, b) => a - b) };
}
