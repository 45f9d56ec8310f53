import { describe, expect, test } from "vitest";
import { defaultReadLimits, rowBudget } from "#app/imports/read-limits.ts";
import { readSheet } from "#app/imports/xlsx/sheet.ts";
import { sheetXml } from "../fixtures/workbook.ts";

const strings = ["國語文", "數學", ""];

/** The cells of one row whose XML comes in two pieces. */
async function cellsOf(cells: string, cut: number): Promise<readonly string[]> {
  const xml = sheetXml(`<row r="1">${cells}</row>`);
  const texts = {
    strings,
    formats: [{ kind: "number" }, { kind: "padded", digits: 4 }] as const,
    since1904: false,
    met: new Map<string, string>(),
  };
  async function* pieces() {
    yield xml.slice(0, cut);
    yield xml.slice(cut);
  }
  const { rows } = await readSheet("一", pieces(), texts, rowBudget(defaultReadLimits));
  return rows[0]?.cells ?? [];
}

const plain = `<c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="1"><v>12</v></c><c r="D1" t="str"><v>甲</v></c><c r="AA1"><v>86.50</v></c>`;
const texts = ["數學", "", "0012", "甲", ...Array<string>(22).fill(""), "86.5"];

test("a cell stays whole wherever a piece of the XML ends", async () => {
  const { length } = sheetXml(`<row r="1">${plain}</row>`);
  for (let cut = 0; cut <= length; cut += 1) expect([cut, await cellsOf(plain, cut)]).toEqual([cut, texts]);
});

describe("a cell is read the same however it is spelt", () => {
  const spellings: { why: string; of: (cells: string) => string }[] = [
    { why: "other marks of quotation", of: (cells) => cells.replaceAll('"', "'") },
    { why: "spaces before the end", of: (cells) => cells.replaceAll("/>", " />") },
    {
      why: "attributes in another order",
      of: (cells) => cells.replace(/<c( r="\w+")( s="\d+")/g, "<c$2$1"),
    },
    { why: "a prefix", of: (cells) => cells.replace(/<(\/?)(?=[cv])/g, "<$1x:") },
    { why: "more attributes", of: (cells) => cells.replace(/(<c r="\w+")/g, '$1 cm="1"') },
    { why: "two lines", of: (cells) => cells.replaceAll("<v>", "\n <v>") },
    { why: "empty cells with both tags", of: (cells) => cells.replace(/<c([^>]*)\/>/g, "<c$1></c>") },
    { why: "a type as a character reference", of: (cells) => cells.replaceAll('t="s"', 't="&#115;"') },
    { why: "a value as a character reference", of: (cells) => cells.replace("<v>1<", "<v>&#49;<") },
  ];
  test.each(spellings)("$why", async ({ of }) => {
    expect(of(plain)).not.toBe(plain);
    expect(await cellsOf(of(plain), 0)).toEqual(texts);
  });
});

test("a number of a shared text that there is not is an empty cell", async () => {
  const cells = `<c r="A1" t="s"><v>3</v></c><c r="B1" t="s"><v>99999999999999999999</v></c><c r="C1" t="s"><v>x</v></c><c r="D1" t="s"><v>01</v></c>`;
  expect(await cellsOf(cells, 0)).toEqual(["", "", "", "數學"]);
});

test("a shared text whose number is empty is an empty cell, not the first of them", async () => {
  const cells = `<c r="A1" t="s"><v></v></c><c r="B1" t="s"><v/></c><c r="C1" t="s"><v> </v></c><c r="D1" t="s"><v>0</v></c>`;
  expect(await cellsOf(cells, 0)).toEqual(["", "", "", "國語文"]);
});
