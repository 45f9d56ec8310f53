import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { RawFile } from "#app/imports/raw-file.ts";
import { readable } from "../fixtures/raw-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array): Promise<[number, ...string[]][]> {
  const file: RawFile = await readable("a.csv", bytes);
  return (file.sheets[0]?.rows ?? []).map(({ number, cells }) => [number, ...cells]);
}

describe("encodings are recognised by the bytes", () => {
  const text = "學號,姓名\r\n0012001,王小明\r\n";
  const rows = [
    [1, "學號", "姓名"],
    [2, "0012001", "王小明"],
  ];
  test.each([
    { encoding: "utf-8", bytes: utf8(text) },
    { encoding: "utf-8-bom", bytes: utf8(`\ufeff${text}`) },
    { encoding: "utf-16", bytes: iconv.encode(text, "utf-16le", { addBOM: true }) },
    { encoding: "utf-16", bytes: iconv.encode(text, "utf-16be", { addBOM: true }) },
    { encoding: "cp950", bytes: iconv.encode(text, "cp950") },
  ])("$encoding", async ({ encoding, bytes }) => {
    expect(await rowsOf(bytes)).toEqual(rows);
    expect((await readable("a.csv", bytes)).notices).toEqual([{ kind: "encoding", encoding }]);
  });
});

test("characters that a school made itself in Big5 are kept where Windows keeps them", async () => {
  const bytes = Buffer.concat([
    iconv.encode("學號,姓名\n1,王", "cp950"),
    Buffer.of(0xfa, 0x40, 0x8e, 0x40, 0x81, 0x40, 0xfe, 0xfe, 0xc6, 0xa1),
    iconv.encode("明\n", "cp950"),
  ]);
  expect(await rowsOf(bytes)).toEqual([
    [1, "學號", "姓名"],
    [2, "1", "王\ue000\ue311\ueeb8\ue310①明"],
  ]);
});

describe("rows of a delimited text", () => {
  test.each([
    {
      why: "mixed line ends",
      text: "a,b\r\n1,2\n3,4\r5,6",
      rows: [
        [1, "a", "b"],
        [2, "1", "2"],
        [3, "3", "4"],
        [4, "5", "6"],
      ],
    },
    {
      why: "no line end at the end",
      text: "a,b\n1,2",
      rows: [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    },
    {
      why: "an empty line is a blank row",
      text: "a,b\n\n1,2\n\n",
      rows: [
        [1, "a", "b"],
        [2, ""],
        [3, "1", "2"],
        [4, ""],
      ],
    },
    {
      why: "quoted commas, quotes and line ends",
      text: 'a,b\n"1,""x""","two\r\nlines"\n3,4\n',
      rows: [
        [1, "a", "b"],
        [2, '1,"x"', "two\r\nlines"],
        [4, "3", "4"],
      ],
    },
    {
      why: "a quotation mark inside of a field",
      text: 'a,b\n5"吋,2\n',
      rows: [
        [1, "a", "b"],
        [2, '5"吋', "2"],
      ],
    },
    {
      why: "tabs",
      text: "a\tb,c\n1\t2\n",
      rows: [
        [1, "a", "b,c"],
        [2, "1", "2"],
      ],
    },
    {
      why: "semicolons",
      text: "a;b\n1;2\n",
      rows: [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    },
    {
      why: "classes with semicolons among commas",
      text: 'a,b,c\n1,"甲;乙",3\n',
      rows: [
        [1, "a", "b", "c"],
        [2, "1", "甲;乙", "3"],
      ],
    },
    {
      why: "Excel's guard of leading zeros",
      text: 'a,b\n="0012","=""0034"""\n',
      rows: [
        [1, "a", "b"],
        [2, "0012", "0034"],
      ],
    },
    {
      why: "rows of different length",
      text: "標題\na,b\n1\n",
      rows: [
        [1, "標題"],
        [2, "a", "b"],
        [3, "1"],
      ],
    },
    {
      why: "a title that begins with a bracket",
      text: "[112-1] 開課\na,b\n",
      rows: [
        [1, "[112-1] 開課"],
        [2, "a", "b"],
      ],
    },
  ])("$why", async ({ text, rows }) => {
    expect(await rowsOf(utf8(text))).toEqual(rows);
  });

  test("a field on the border of two pieces stays whole", async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `學生${index},"國語文,${index}"`);
    const rows = await rowsOf(utf8(lines.join("\r\n")));
    expect(rows.length).toBe(20_000);
    expect(
      rows.filter(([number, a, b]) => a !== `學生${number - 1}` || b !== `國語文,${number - 1}`),
    ).toEqual([]);
  });
});

test("JSON is given as its value, with or without BOM", async () => {
  const file = await readable("plan.csv", utf8('\ufeff[\n {"實施學年度": 111, "課程資料": []}\n]'));
  expect(file).toMatchObject({ format: "json", sheets: [], json: [{ 實施學年度: 111, 課程資料: [] }] });
});

test("a file is known by the hash of its bytes", async () => {
  const bytes = utf8("a,b\n1,2\n");
  expect((await readable("a.csv", bytes)).sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});
