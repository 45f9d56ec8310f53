import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { readReceipt } from "#app/imports/receipts/read-receipt.ts";
import { hashList, type InventedFile, receiptFiles, receiptZip, statementsOf } from "#db/seed/receipts.ts";
import { bookOf, idOf } from "#test/support/receipt-books.ts";
import { zipWith7z } from "#test/support/zip-with-7z.ts";

const password = "p@ss word-1";
const statements = statementsOf([bookOf("scores", 3, 2), bookOf("officers", 2, 1)]);
const files = receiptFiles("070406", statements);
const right = files[0]?.name ?? "";

/** Files as they are, with the hashes of what they are. */
function withHashes(...some: InventedFile[]): InventedFile[] {
  return [...some, hashList(some)];
}

function jsonOf(text: string, name = "修課紀錄.json"): InventedFile {
  return { name, bytes: Buffer.from(text, "utf8") };
}

async function refusalOf(some: readonly InventedFile[], limits?: Parameters<typeof readReceipt>[2]) {
  const outcome = await readReceipt(await receiptZip(some, password), password, limits);
  return outcome.ok ? null : { refusal: outcome.refusal, file: outcome.file, hashes: outcome.hashes };
}

test.each(["AES256", "AES128", "ZipCrypto"] as const)(
  "a receipt that another program packed with %s is read, every row accounted for",
  async (method) => {
    const outcome = await readReceipt(zipWith7z(files, password, method), password);
    if (!outcome.ok) throw new Error(outcome.refusal);
    expect(outcome.files.map(({ file, kind, statements: { length } }) => [file, kind, length])).toEqual([
      [right, "course-records", 3],
      ["070406_校內幹部經歷.json", "officers", 2],
    ]);
    expect(outcome.files.map(({ conservation }) => conservation)).toEqual([
      { file: right, rows: 18, accepted: 18, rejected: 0, blank: 0 },
      { file: "070406_校內幹部經歷.json", rows: 2, accepted: 2, rejected: 0, blank: 0 },
    ]);
    const [statement] = outcome.files[0]?.statements ?? [];
    expect(statement).toMatchObject({ idNumber: idOf(0), birthDate: "0960302" });
    expect(statement?.groups.map(({ group, rows }) => [group.name, rows.length])).toContainEqual([
      "學期成績",
      2,
    ]);
  },
);

test("files in a folder, a BOM and a receipt without a password are read as well; what is no statement is named", async () => {
  const marked = receiptFiles("070406", statements, { bom: true }).map((file) => ({
    ...file,
    name: `收訖/${file.name}`,
  }));
  const note = { name: "說明.txt", bytes: Buffer.from("x") };
  const outcome = await readReceipt(zipWith7z([...marked, note], null), "");
  expect(outcome).toMatchObject({ ok: true, leftOut: ["說明.txt"] });
});

test("a wrong password is told from a missing one, and from damage", async () => {
  for (const method of ["AES256", "ZipCrypto"] as const) {
    const zip = zipWith7z(files, password, method);
    expect(await readReceipt(zip, "wrong")).toMatchObject({ ok: false, refusal: "wrong-password" });
    expect(await readReceipt(zip, "")).toMatchObject({ ok: false, refusal: "no-password" });
  }
  const zip = Uint8Array.from(zipWith7z(files, password));
  zip[200] = (zip[200] ?? 0) ^ 1;
  expect(await readReceipt(zip, password)).toMatchObject({ ok: false, refusal: "damaged" });
  expect(await readReceipt(zip.subarray(0, 500), password)).toMatchObject({
    ok: false,
    refusal: "not-a-zip",
  });
  expect(await readReceipt(Buffer.from("%PDF-1.7"), password)).toMatchObject({
    ok: false,
    refusal: "not-a-zip",
  });
});

/** One wrong password of 256 passes ZipCrypto's own test. */
const wrongPasswords = process.env.LICHENG_FULL === "1" ? 1_000 : 300;

test("no wrong password of hundreds is taken for the right one, also by the weak test of ZipCrypto", async () => {
  const zip = zipWith7z(
    receiptFiles("070406", statementsOf([bookOf("officers", 1, 1)])),
    password,
    "ZipCrypto",
  );
  for (let one = 0; one < wrongPasswords; one++)
    expect(await readReceipt(zip, `wrong ${one}`)).toMatchObject({ ok: false, refusal: "wrong-password" });
});

test("each file and SHA.txt have to agree: one character, a file too many, one too few, a line that says nothing", async () => {
  const [first, second] = files;
  if (!first || !second) throw new Error("no files");
  const list = Buffer.from(hashList([first, second]).bytes).toString("utf8");
  const sha = (text: string) => ({ name: "SHA.txt", bytes: Buffer.from(text) });
  const hash = /,([0-9a-f]{64})/.exec(list)?.[1] ?? "";
  const off = hash.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
  expect(await refusalOf([first, second, sha(list.replace(hash, off))])).toEqual({
    refusal: "hashes",
    file: null,
    hashes: [{ file: first.name, fault: "differs" }],
  });
  expect(await refusalOf([first, second, hashList([first])])).toMatchObject({
    hashes: [{ file: second.name, fault: "not-listed" }],
  });
  expect(await refusalOf([first, hashList([first, second])])).toMatchObject({
    hashes: [{ file: second.name, fault: "not-there" }],
  });
  expect(await refusalOf([first, second, sha(`${list}no hash at all\n`)])).toMatchObject({
    hashes: [{ file: "no hash at all", fault: "bad-line" }],
  });
  expect(await refusalOf([first, second])).toMatchObject({ refusal: "no-hash-list" });
  expect(await refusalOf([hashList([])])).toMatchObject({ refusal: "no-statements" });
  // Upper-case hashes and line ends of any kind are the same list.
  expect(
    await refusalOf([first, second, sha(list.replace(hash, hash.toUpperCase()).replaceAll("\r\n", "\n"))]),
  ).toBeNull();
});

test.each([
  ["../修課紀錄.json", "unsafe-path"],
  ["/etc/修課紀錄.json", "unsafe-path"],
  ["C:\\修課紀錄.json", "unsafe-path"],
  ["a\\..\\..\\修課紀錄.json", "unsafe-path"],
  ["成績.json", "unknown-kind"],
  ["修課紀錄與多元表現.json", "unknown-kind"],
])("a file called %s is refused: %s", async (name, refusal) => {
  const [file] = withHashes(jsonOf("{}", "修課紀錄.json"));
  if (!file) throw new Error("no file");
  const zip = await zipOf([{ ...file, name }, hashList([{ ...file, name }])]);
  expect(await readReceipt(zip, password)).toMatchObject({ ok: false, refusal, file: name });
});

test("what would fill the memory is refused by what it declares, by what it is, by its depth and by its files", async () => {
  const spaces = withHashes(jsonOf(`{"修課紀錄":[]}${" ".repeat(200_000)}`));
  const limits = { bytes: 1_000_000, entries: 5, inflatedBytes: 100_000, depth: 32 };
  expect(await refusalOf(spaces, { limits })).toMatchObject({ refusal: "zip-bomb" });
  expect(await refusalOf(spaces, { limits: { ...limits, bytes: 10 } })).toMatchObject({
    refusal: "too-large",
  });
  const six = Array.from({ length: 6 }, (_, one) => jsonOf('{"修課紀錄":[]}', `${one}修課紀錄.json`));
  expect(await refusalOf(withHashes(...six), { limits })).toMatchObject({ refusal: "too-many-entries" });
  const deep = jsonOf(
    `{"修課紀錄":[{"身分證號":"A123456789","學期成績":${"[".repeat(10_000)}${"]".repeat(10_000)}}]}`,
  );
  expect(await refusalOf(withHashes(deep))).toMatchObject({ refusal: "too-deep", file: "修課紀錄.json" });
});

test.each([
  ['{"修課紀錄":[{"身分證號":"A1234', "cut-short"],
  ['{"修課紀錄":[]', "cut-short"],
  ["", "cut-short"],
  ["hello", "not-json"],
  ['{"修課紀錄":[],}', "not-json"],
  ["[1,2]", "no-list"],
  ['{"多元表現":[]}', "no-list"],
  ['{"修課紀錄":{"x":[]}}', "no-list"],
])("a JSON that reads %s is refused: %s", async (text, refusal) => {
  expect(await refusalOf(withHashes(jsonOf(text)))).toMatchObject({ refusal, file: "修課紀錄.json" });
});

test("a row that is none, a list where a value should stand, a student without a number, an unknown list: rejected with place and reason", async () => {
  const row = { 課程代碼: "112070406V2640101110001", 科目名稱: "國語文", 修課學分: 4, 學期學業成績: null };
  const text = JSON.stringify({
    名冊資訊: { 學校代碼: "070406" },
    修課紀錄: [
      {
        身分證號: "a123456789",
        出生日期: "0960302",
        學期成績: [row, 7, { ...row, 科目名稱: ["x"] }, {}],
        暑修成績: [row, row],
        學期成績們: [],
      },
      { 出生日期: "0960302", 學期成績: [row, row, row] },
      "nobody",
    ],
  });
  const outcome = await readReceipt(await receiptZip(withHashes(jsonOf(text)), password), password);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const [file] = outcome.files;
  expect(file?.conservation).toEqual({ file: "修課紀錄.json", rows: 10, accepted: 1, rejected: 8, blank: 1 });
  expect(
    file?.rejected.map(({ student, group, row: at, column, reason, rows }) => [
      student,
      group,
      at,
      column,
      reason,
      rows,
    ]),
  ).toEqual([
    [1, "學期成績", 2, null, "not-an-object", 1],
    [1, "學期成績", 3, "科目名稱", "not-a-value", 1],
    [1, "暑修成績", null, null, "unknown-group", 2],
    [2, null, null, null, "no-id-number", 3],
    [3, null, null, null, "not-an-object", 1],
  ]);
  expect(file?.statements).toMatchObject([{ idNumber: "A123456789" }]);
  const [accepted] = file?.statements[0]?.groups[0]?.rows ?? [];
  // 修課學分 as a number, 學期學業成績 as nothing; 成績及格 is not there at all.
  expect([accepted?.cells[5], accepted?.cells[6], accepted?.cells[7]]).toEqual(["4", "", null]);
});

/** Names as they are, which 7-Zip would not write and a file system could not hold. */
async function zipOf(some: readonly InventedFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { password, useWebWorkers: false });
  for (const { name, bytes } of some) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
