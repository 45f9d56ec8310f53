import { describe, expect, test } from "vitest";
import { readFile } from "#app/imports/read-file.ts";
import { defaultReadLimits } from "#app/imports/read-limits.ts";
import { rowsXml, sheetXml, workbookOf, workbookParts } from "../fixtures/workbook.ts";
import { buildZip } from "../fixtures/zip.ts";

const compoundFileMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with one stream of the given name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(4_096);
  Buffer.from(compoundFileMark).copy(file);
  Buffer.from("Root Entry", "utf16le").copy(file, 1_024);
  Buffer.from(stream, "utf16le").copy(file, 1_024 + 128);
  return file;
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const good = workbookOf(Array.from({ length: 2_000 }, (_, index) => [`學生${index}`, `課程${index * 7919}`]));
const parts = workbookParts([{ name: "一", xml: sheetXml(rowsXml([["a"]])) }]);

describe("a file that cannot be used is refused with its reason, whatever its name says", () => {
  const cases: { why: string; bytes: Uint8Array; refusal: string; name?: string }[] = [
    { why: "no bytes", bytes: new Uint8Array(), refusal: "empty" },
    { why: "only line ends", bytes: text("\r\n \n"), refusal: "empty" },
    { why: "only a BOM", bytes: Uint8Array.of(0xef, 0xbb, 0xbf), refusal: "empty" },
    { why: "a PDF named .xlsx", bytes: text("%PDF-1.7\n…"), refusal: "pdf" },
    { why: "an old .xls named .xlsx", bytes: compoundFile("Workbook"), refusal: "old-excel" },
    { why: "an encrypted .xlsx", bytes: compoundFile("EncryptedPackage"), refusal: "password-protected" },
    {
      why: "a web page named .xls",
      bytes: text("\ufeff<html><table><tr><td>學號"),
      refusal: "web-page",
      name: "a.xls",
    },
    {
      why: "an XML spreadsheet",
      bytes: text("<?xml version='1.0'?><Workbook/>"),
      refusal: "other-office-file",
    },
    {
      why: "a ZIP of something else",
      bytes: buildZip([{ name: "a.txt", data: "a" }]),
      refusal: "other-office-file",
    },
    {
      why: "a Word document",
      bytes: buildZip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "word/document.xml", data: "<document/>" },
      ]),
      refusal: "other-office-file",
    },
    {
      why: "an OpenDocument sheet",
      bytes: buildZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
      refusal: "other-office-file",
    },
    {
      why: "macros",
      bytes: buildZip([...parts, { name: "xl/vbaProject.bin", data: "x" }]),
      refusal: "macros",
    },
    {
      why: "an encrypted ZIP",
      bytes: buildZip([{ name: "a.json", data: "{}", encrypted: true }]),
      refusal: "password-protected",
    },
    {
      why: "a picture",
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0),
      refusal: "not-text",
    },
    { why: "bytes of no encoding", bytes: Uint8Array.of(0x41, 0xff, 0xff, 0x41), refusal: "not-text" },
    { why: "JSON that breaks off", bytes: text('[{"實施學年度": 111,'), refusal: "not-json", name: "a.json" },
    { why: "a quotation mark without end", bytes: text('學號,姓名\n1,"王\n2,李\n'), refusal: "not-readable" },
  ];
  test.each(cases)("$why: $refusal", async ({ bytes, refusal, name = "檔案.xlsx" }) => {
    expect(await readFile(name, bytes)).toMatchObject({ ok: false, file: name, refusal });
  });

  test.each([0.02, 0.1, 0.35, 0.5, 0.75, 0.9, 0.99])(
    "a workbook cut off at %f of its length: truncated",
    async (share) => {
      const cut = good.subarray(0, Math.floor(good.length * share));
      expect(await readFile("a.xlsx", cut)).toMatchObject({ ok: false, refusal: "truncated" });
    },
  );

  test("a workbook whose bytes were damaged on the way: truncated, never silently other texts", async () => {
    const damaged = Uint8Array.from(good);
    const middle = Math.floor(good.length / 2);
    damaged.fill(0x55, middle, middle + 32);
    expect(await readFile("a.xlsx", damaged)).toMatchObject({ ok: false, refusal: "truncated" });
  });

  test("a sheet whose XML breaks off although its ZIP is whole: truncated", async () => {
    const broken = workbookParts([{ name: "一", xml: sheetXml(rowsXml([["a"], ["b"]])).slice(0, -40) }]);
    expect(await readFile("a.xlsx", buildZip(broken))).toMatchObject({ ok: false, refusal: "truncated" });
  });

  test("a DOCTYPE, by which XML can be made to grow, is refused", async () => {
    const bomb = workbookParts([{ name: "一", xml: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml("")}` }]);
    expect(await readFile("a.xlsx", buildZip(bomb))).toMatchObject({ ok: false, refusal: "not-readable" });
  });
});

describe("limits", () => {
  const limits = { ...defaultReadLimits, bytes: 200_000, rows: 1_000, columns: 10, inflatedBytes: 5_000_000 };
  const zeros = sheetXml(" ".repeat(20_000_000));

  test.each([
    { why: "more bytes than allowed", bytes: new Uint8Array(200_001), refusal: "too-large" },
    {
      why: "more rows than allowed",
      bytes: workbookOf(Array.from({ length: 1_001 }, () => ["a"])),
      refusal: "too-many-rows",
    },
    { why: "more lines than allowed", bytes: text("a,b\n".repeat(1_001)), refusal: "too-many-rows" },
    {
      why: "a row far below",
      bytes: workbookOf([...Array<undefined>(5_000), ["a"]]),
      refusal: "too-many-rows",
    },
    {
      why: "rows that all claim one number",
      bytes: buildZip(
        workbookParts([{ name: "一", xml: sheetXml(`<row r="1"><c><v>1</v></c></row>`.repeat(1_001)) }]),
      ),
      refusal: "too-many-rows",
    },
    {
      why: "more columns than allowed",
      bytes: workbookOf([Array<string>(11).fill("a")]),
      refusal: "too-many-columns",
    },
    { why: "more fields than allowed", bytes: text(",".repeat(10)), refusal: "too-many-columns" },
    {
      why: "a bomb by its declared size",
      bytes: buildZip(workbookParts([{ name: "一", xml: zeros }])),
      refusal: "zip-bomb",
    },
    {
      why: "a bomb whose declared size lies",
      bytes: buildZip(
        workbookParts([{ name: "一", xml: zeros }]).map((part) =>
          part.name.includes("sheet1") ? { ...part, declaredSize: 500 } : part,
        ),
      ),
      refusal: "zip-bomb",
    },
    {
      why: "one cell without end",
      bytes: buildZip(
        workbookParts([
          { name: "一", xml: sheetXml(`<row><c t="str"><v>${"a".repeat(4_000_000)}</v></c></row>`) },
        ]),
      ),
      refusal: "zip-bomb",
    },
  ])("$why: $refusal", async ({ bytes, refusal }) => {
    expect(await readFile("a.xlsx", bytes, limits)).toMatchObject({ ok: false, refusal });
  });

  test("empty formatted rows down to the last of Excel do not count", async () => {
    const xml = sheetXml(`<row r="1"><c><v>1</v></c></row>${`<row r="900000" ht="15"/>`.repeat(2_000)}`);
    const outcome = await readFile("a.xlsx", buildZip(workbookParts([{ name: "一", xml }])), limits);
    expect(outcome.ok && outcome.file.sheets[0]?.rows).toEqual([{ number: 1, cells: ["1"] }]);
  });
});
