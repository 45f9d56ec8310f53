import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readFile } from "#app/imports/read-file.ts";
import { readable } from "../fixtures/raw-file.ts";
import { rowsXml, sheetXml, workbookOf, workbookParts } from "../fixtures/workbook.ts";
import { buildZip } from "../fixtures/zip.ts";

const dateStyles = `<styleSheet><numFmts count="4">
  <numFmt numFmtId="170" formatCode="0000000"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
  <numFmt numFmtId="172" formatCode="[$-404]e/m/d;@"/><numFmt numFmtId="173" formatCode="[Red]#,##0.00"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="57"/><xf numFmtId="20"/><xf numFmtId="49"/><xf numFmtId="11"/></cellXfs></styleSheet>`;

async function cellsOf(
  cells: string,
  more: Parameters<typeof workbookParts>[1] = {},
): Promise<readonly string[]> {
  const xml = sheetXml(`<row r="1">${cells}</row>`);
  const file = await readable("a.xlsx", buildZip(workbookParts([{ name: "一", xml }], more)));
  return file.sheets[0]?.rows[0]?.cells ?? [];
}

describe("the text of a cell is what its user sees", () => {
  const cases: { why: string; cell: string; text: string; date1904?: boolean }[] = [
    { why: "inline text", cell: `<c t="inlineStr"><is><t>國語文</t></is></c>`, text: "國語文" },
    {
      why: "inline rich text, without its reading",
      cell: `<c t="inlineStr"><is><r><t>國語</t></r><r><t>文</t></r><rPh sb="0" eb="1"><t>ㄍ</t></rPh></is></c>`,
      text: "國語文",
    },
    { why: "entities", cell: `<c t="str"><v>A&amp;B &lt;&#x570B;&#35486;&gt;</v></c>`, text: "A&B <國語>" },
    { why: "CDATA", cell: `<c t="str"><v><![CDATA[a<b]]></v></c>`, text: "a<b" },
    { why: "an escaped control character", cell: `<c t="str"><v>a_x000D_b</v></c>`, text: "a\rb" },
    { why: "a prefix before the names", cell: `<x:c t="str"><x:v>甲</x:v></x:c>`, text: "甲" },
    { why: "spaces are kept", cell: `<c t="str"><v xml:space="preserve"> 國　語 </v></c>`, text: " 國　語 " },
    { why: "a whole number", cell: `<c><v>112</v></c>`, text: "112" },
    { why: "a whole number written as a decimal", cell: `<c><v>112.0</v></c>`, text: "112" },
    { why: "a number with an exponent", cell: `<c><v>1.120001E7</v></c>`, text: "11200010" },
    { why: "binary noise", cell: `<c><v>0.30000000000000004</v></c>`, text: "0.3" },
    { why: "half a credit", cell: `<c><v>0.5</v></c>`, text: "0.5" },
    { why: "leading zeros of the format", cell: `<c s="2"><v>12001</v></c>`, text: "0012001" },
    { why: "a number in a text format", cell: `<c s="8"><v>12001</v></c>`, text: "12001" },
    { why: "a thousands format", cell: `<c s="5"><v>1234.5</v></c>`, text: "1234.5" },
    { why: "a scientific format is no date", cell: `<c s="9"><v>38000</v></c>`, text: "38000" },
    { why: "a date", cell: `<c s="1"><v>38778</v></c>`, text: "2006-03-02" },
    { why: "a date with time", cell: `<c s="1"><v>38778.75</v></c>`, text: "2006-03-02" },
    { why: "a date with words in its format", cell: `<c s="3"><v>38778</v></c>`, text: "2006-03-02" },
    { why: "an ROC date", cell: `<c s="4"><v>38778</v></c>`, text: "2006-03-02" },
    { why: "a built-in East Asian date", cell: `<c s="6"><v>38778</v></c>`, text: "2006-03-02" },
    { why: "a date since 1904", cell: `<c s="1"><v>37316</v></c>`, text: "2006-03-02", date1904: true },
    { why: "an ISO date cell", cell: `<c t="d"><v>2006-03-02T00:00:00</v></c>`, text: "2006-03-02" },
    { why: "a time", cell: `<c s="7"><v>0.3333333333333333</v></c>`, text: "08:00" },
    { why: "true", cell: `<c t="b"><v>1</v></c>`, text: "TRUE" },
    { why: "an error", cell: `<c t="e"><v>#N/A</v></c>`, text: "#N/A" },
    { why: "a formula's saved number", cell: `<c><f>A1+1</f><v>3</v></c>`, text: "3" },
    { why: "a formula's saved text", cell: `<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>`, text: "甲x" },
    { why: "a formula's saved date", cell: `<c s="1"><f>TODAY()</f><v>38778</v></c>`, text: "2006-03-02" },
    { why: "a formula's saved yes or no", cell: `<c t="b"><f>1=1</f><v>1</v></c>`, text: "TRUE" },
  ];
  test.each(cases)("$why", async ({ cell, text, date1904 = false }) => {
    expect(await cellsOf(cell, { styles: dateStyles, date1904 })).toEqual([text]);
    const addressed = cell.replace(/^<(?:x:)?c/, '$& r="B1"');
    expect(await cellsOf(addressed, { styles: dateStyles, date1904 })).toEqual(["", text]);
  });

  test("shared strings, rich ones joined", async () => {
    const strings = `<sst><si><t>國語文</t></si><si><r><rPr><b/></rPr><t>英</t></r><r><t xml:space="preserve"> 語</t></r><rPh><t>ㄧ</t></rPh></si></sst>`;
    expect(await cellsOf(`<c t="s"><v>0</v></c><c t="s"><v>1</v></c>`, { strings })).toEqual([
      "國語文",
      "英 語",
    ]);
  });

  test("cells that are not there are empty, also without addresses", async () => {
    expect(await cellsOf(`<c r="B1" t="str"><v>乙</v></c><c r="AA1"><v>27</v></c>`)).toEqual([
      "",
      "乙",
      ...Array<string>(24).fill(""),
      "27",
    ]);
    expect(await cellsOf(`<c/><c><v>2</v></c>`)).toEqual(["", "2"]);
  });
});

describe("a sheet's rows", () => {
  test("keep the numbers of the sheet; skipped ones are blank, those after the last are none", async () => {
    const rows = `<row r="2"><c><v>1</v></c></row><row r="3"><c s="0"/></row><row r="5"><c><v>2</v></c></row><row r="9" ht="20"/>`;
    const file = await readable("a.xlsx", buildZip(workbookParts([{ name: "一", xml: sheetXml(rows) }])));
    expect(file.sheets[0]?.rows).toEqual([
      { number: 1, cells: [] },
      { number: 2, cells: ["1"] },
      { number: 3, cells: [] },
      { number: 4, cells: [] },
      { number: 5, cells: ["2"] },
    ]);
  });

  test("numbers and addresses that make no sense are not trusted: the row or cell counts as the next one", async () => {
    const rows = `<row r="3"><c r="A3"><v>1</v></c></row><row r="3"><c r="3"><v>2</v></c></row><row r="x"><c><v>3</v></c></row>`;
    const file = await readable("a.xlsx", buildZip(workbookParts([{ name: "一", xml: sheetXml(rows) }])));
    expect(file.sheets[0]?.rows.slice(2)).toEqual([
      { number: 3, cells: ["1"] },
      { number: 4, cells: ["2"] },
      { number: 5, cells: ["3"] },
    ]);
  });

  test("formulas and merged cells are counted and named", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row><row r="2"><c r="AB2"><f>A1</f><v></v></c><c r="AC2" t="str"><f>""</f><v></v></c><c r="AD2"><f t="shared" si="0"/><v>7</v></c></row>`;
    const xml = sheetXml(
      rows,
      `<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>`,
    );
    const file = await readable("a.xlsx", buildZip(workbookParts([{ name: "一", xml }])));
    expect(file.notices).toEqual([
      { kind: "formulas", sheet: "一", count: 3, first: "B1" },
      { kind: "formulas-without-value", sheet: "一", count: 1, first: "AB2" },
      { kind: "merged-cells", sheet: "一", count: 2 },
    ]);
  });
});

describe("a workbook's sheets", () => {
  const sheets = [
    { name: "可見 & 甲", xml: sheetXml(rowsXml([["a"]])) },
    { name: "隱藏", state: "hidden", xml: sheetXml(rowsXml([["b"]])) },
    { name: "深藏", state: "veryHidden", xml: sheetXml(rowsXml([["c"]])) },
  ] as const;
  const expected = [
    { name: "可見 & 甲", hidden: false, rows: [{ number: 1, cells: ["a"] }] },
    { name: "隱藏", hidden: true, rows: [{ number: 1, cells: ["b"] }] },
    { name: "深藏", hidden: true, rows: [{ number: 1, cells: ["c"] }] },
  ];

  test.each([
    { why: "parts in the order of Excel", parts: workbookParts(sheets) },
    { why: "sheets before the workbook that names them", parts: workbookParts(sheets).reverse() },
    {
      why: "targets from the root of the ZIP, as openpyxl writes them",
      parts: workbookParts(sheets, { absoluteTargets: true }),
    },
  ])("keep their names, order and hidden state: $why", async ({ parts }) => {
    expect((await readable("a.xlsx", buildZip(parts))).sheets).toEqual(expected);
  });

  test("a workbook of ExcelJS reads as it was written, streamed or not", async () => {
    const rows = [
      ["學號", "姓名", "生日"],
      ["0012001", "林𤧟㛢", new Date(Date.UTC(2006, 2, 2))],
      ["0012002", "王堃喆", new Date(Date.UTC(2005, 11, 31))],
    ];
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("學生");
    sheet.addRows(rows);
    sheet.getColumn(3).numFmt = "yyyy/mm/dd";
    book.addWorksheet("備用", { state: "veryHidden" }).addRow(["x"]);
    const file = await readable("a.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    expect(file.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: "學生", hidden: false },
      { name: "備用", hidden: true },
    ]);
    expect(file.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["學號", "姓名", "生日"],
      ["0012001", "林𤧟㛢", "2006-03-02"],
      ["0012002", "王堃喆", "2005-12-31"],
    ]);
  });
});

test("Chinese text survives in files of every size, wherever the pieces end", async () => {
  // One byte more of padding in each file shifts every character against the borders of the pieces.
  for (let padding = 0; padding < 24; padding += 1) {
    const rows = Array.from({ length: 3_000 }, (_, index) => [
      `學生𤧟${index}`,
      `國語文㛢堃喆𡘙${index % 7}`,
      "部定必修",
    ]);
    rows[0] = ["x".repeat(padding), "國", "文"];
    const file = await readable("a.xlsx", workbookOf(rows));
    const damaged = file.sheets[0]?.rows.filter(
      (row, index) => row.cells.join("|") !== rows[index]?.join("|"),
    );
    expect(damaged).toEqual([]);
  }
});

test("70,000 rows are read whole", async () => {
  const rows = Array.from({ length: 70_000 }, (_, index) => [
    "112",
    "1",
    String(index).padStart(7, "0"),
    "國語文",
  ]);
  const file = await readable("a.xlsx", workbookOf(rows));
  expect(file.sheets[0]?.rows.length).toBe(70_000);
  expect(file.sheets[0]?.rows.at(-1)).toEqual({ number: 70_000, cells: ["112", "1", "0069999", "國語文"] });
});

test("a workbook without rows is read: its sheets are empty", async () => {
  const outcome = await readFile("a.xlsx", workbookOf([]));
  expect(outcome.ok && outcome.file.sheets).toEqual([{ name: "工作表1", hidden: false, rows: [] }]);
});
