import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHomerooms } from "#app/imports/parse-homerooms.ts";
import { readFile } from "#app/imports/read-file.ts";
import { rowsXml, sheetXml, workbookOf, workbookParts } from "../fixtures/workbook.ts";
import { buildZip } from "../fixtures/zip.ts";

const settings = { seed: 20260922, numRuns: process.env.LICHENG_FULL === "1" ? 3_000 : 300 };
const rows = [
  ["年級", "班級名稱", "群科班代碼"],
  ["1", "商一甲", "112070406V264010"],
];

async function outcomeOf(bytes: Uint8Array): Promise<void> {
  const outcome = await readFile("a.xlsx", bytes);
  if (!outcome.ok) return;
  const { conservation } = parseHomerooms(outcome.file, { school: "070406" });
  expect(conservation.accepted + conservation.rejected + conservation.blank).toBe(conservation.rows);
}

test("a workbook with any bytes changed is read or refused, never a crash", async () => {
  const book = workbookOf(rows);
  const change = fc.tuple(fc.integer({ min: 0, max: book.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const damaged = Uint8Array.from(book);
      for (const [at, byte] of changes) damaged[at] = byte;
      await outcomeOf(damaged);
    }),
    settings,
  );
});

test("a workbook whose XML has pieces cut out or put in is read or refused, never a crash", async () => {
  const parts = workbookParts([{ name: "一", xml: sheetXml(rowsXml(rows)) }]);
  const piece = fc.constantFrom(
    "",
    "<",
    ">",
    "&",
    "&#x110000;",
    '"',
    "<c",
    "</row>",
    '<c r="ZZZZZ1"><v>1',
    "<![CDATA[",
    "<!--",
    " r=",
    '<row r="-1">',
    '<row r="1e9"/>',
    "\u0000",
  );
  const edit = fc.record({ part: fc.nat(parts.length - 1), at: fc.nat(600), length: fc.nat(20), piece });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const edited = parts.map((part) => ({ ...part, data: String(part.data) }));
      for (const { part, at, length, piece: text } of edits) {
        const target = edited[part];
        if (target) target.data = target.data.slice(0, at) + text + target.data.slice(at + length);
      }
      await outcomeOf(buildZip(edited));
    }),
    settings,
  );
});

test("any bytes at all are read or refused, never a crash", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), outcomeOf), settings);
});
