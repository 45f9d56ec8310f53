import { expect, test } from "vitest";
import { readFile } from "#app/imports/read-file.ts";
import { readRejections } from "#app/imports/rosters/read-rejections.ts";

async function read(text: string) {
  const file = await readFile("退回.txt", Buffer.from(text));
  if (!file.ok) throw new Error(file.refusal);
  return readRejections(file.file);
}
const code = "112070406V3240801010101";

test.each([
  {
    why: "titles as schools write them",
    text: `身分證號\t課程代碼\t原因\nA123456789\t${code}\t學分不符`,
  },
  {
    why: "other words, another order, a title above",
    text: `中央資料庫檢核結果,,\n錯誤訊息,身分證字號,課程代碼\n學分不符,a123456789,${code.toLowerCase()}`,
  },
  {
    why: "full-width letters and digits",
    text: `身分證號,課程代碼,說明\nＡ１２３４５６７８９,${code},學分不符`,
  },
  { why: "pasted without titles", text: `A123456789\t${code}\t學分不符` },
  { why: "pasted as a sentence", text: `學分不符 a123456789 ${code}` },
])("$why", async ({ text }) => {
  const outcome = await read(text);
  expect(outcome).toMatchObject({
    ok: true,
    rows: [{ idNumber: "A123456789", studentNumber: null, course: code, reason: "學分不符" }],
    conservation: { accepted: 1, rejected: 0 },
  });
});

test("rows that name nobody are counted as rejected, empty ones as blank", async () => {
  const outcome = await read(
    `身分證號,學號,課程代碼,原因\nA123456789,,,一\n,110001,,二\n,,${code},三\n,,,\n`,
  );
  expect(outcome).toMatchObject({
    ok: true,
    rows: [
      { idNumber: "A123456789", course: null, reason: "一" },
      { idNumber: null, studentNumber: "110001", reason: "二" },
    ],
    conservation: { rows: 4, accepted: 2, rejected: 1, blank: 1 },
  });
});

test.each([
  { why: "a sentence", text: "全部退回", refusal: "no-students" },
  {
    why: "what looks like an ID number inside of a longer word",
    text: `X${code}A1234567890`,
    refusal: "no-students",
  },
  { why: "JSON", text: '{"退回": []}', refusal: "json" },
])("not read: $why", async ({ text, refusal }) => {
  expect(await read(text)).toEqual({ ok: false, refusal });
});
