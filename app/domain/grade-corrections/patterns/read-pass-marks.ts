import { lowestPassMark, passMark } from "../../rosters/rules/make-up.ts";
import type { PassMarks } from "./pass-marks.ts";

export type PassMarkFault = "not-pass-marks" | "status-twice";

const line = /^(?<status>.+?)[\s:]+(?<first>\d{2})\s*\/\s*(?<second>\d{2})\s*\/\s*(?<third>\d{2})$/;

/** Lower pass marks as a school types them, a line for each 學籍狀態: `原住民生 40/50/60`. An empty text: there are none. */
export function readPassMarks(
  typed: string,
): { ok: true; passMarks: PassMarks } | { ok: false; fault: PassMarkFault } {
  const lines = typed
    .split(/\r?\n/)
    // Full-width digits, colons and strokes are the same.
    .map((one) => one.normalize("NFKC").trim())
    .filter((one) => one !== "");
  const read = lines.flatMap((one): PassMarks => {
    const parts = line.exec(one)?.groups;
    const [first = 0, second = 0, third = 0] = [parts?.first, parts?.second, parts?.third].map(Number);
    const isMark = (mark: number) => mark >= lowestPassMark && mark <= passMark;
    return parts && [first, second, third].every(isMark)
      ? [{ status: parts.status ?? "", marks: [first, second, third] }]
      : [];
  });
  if (read.length < lines.length) return { ok: false, fault: "not-pass-marks" };
  const statuses = new Set(read.map(({ status }) => status));
  return statuses.size < read.length ? { ok: false, fault: "status-twice" } : { ok: true, passMarks: read };
}

/** As it is typed. */
export function passMarksText(passMarks: PassMarks): string {
  return passMarks.map(({ status, marks }) => `${status} ${marks.join("/")}`).join("\n");
}
