import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { RawRow, RawSheet } from "./raw-file.ts";
import { type ReadLimits, rowBudget } from "./read-limits.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const lineEnds = ["\r\n", "\n", "\r"];
const delimiters = [",", "\t", ";"] as const;
const pieceLength = 64 * 1024;

/** Rows of a delimited text: comma, tab or semicolon; quoted fields; line ends of any kind, also mixed. */
export async function readText(text: string, limits: ReadLimits): Promise<RawSheet> {
  const budget = rowBudget(limits);
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      record_delimiter: lineEnds,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }),
  );
  const rows: RawRow[] = [];
  let line = 1;
  try {
    for await (const item of parser) {
      const record: string[] = item;
      budget.add(1);
      budget.checkColumns(record.length);
      rows.push({ number: line, cells: record.map(withoutTextGuard) });
      line += 1 + record.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("not-readable", error instanceof Error ? error.message : null);
  }
  return { name: null, hidden: false, rows };
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

function lineBreaksIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\n|\r/).length - 1 : 0;
}

/** Systems write ="0012345" so that Excel keeps the zeros. */
function withoutTextGuard(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') && cell.length >= 3 ? cell.slice(2, -1) : cell;
}

/** The delimiter that stands most often outside of quotes in the first lines. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let lines = 0;
  for (const character of text.slice(0, pieceLength)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n" && ++lines === 30) break;
    else if (!quoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  return delimiters.reduce<string>(
    (best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best),
    ",",
  );
}
