import { createHash } from "node:crypto";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { type ReceiptKind, receiptKinds, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import { perKind, readSubmitted } from "#app/domain/receipts/submitted.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { person } from "#app/domain/rosters/sheets.ts";

/** A row as a statement has it: by the titles of the roster's columns. */
export type InventedRow = Record<string, unknown>;
/** A student as a statement has them: 身分證號, 出生日期, and lists of rows by the names of their groups. */
export type InventedStatement = { 身分證號: string; 出生日期: string } & Record<string, unknown>;

export type InventedFile = { name: string; bytes: Uint8Array };

/** What the central database would have of these books: every kind that one of them belongs to. */
export function statementsOf(rosters: readonly Roster[]): Record<ReceiptKind, InventedStatement[]> {
  const { students } = readSubmitted(rosters);
  const statements = perKind((): InventedStatement[] => []);
  for (const kind of receiptKinds)
    for (const { idNumber, groups } of students[kind].values()) {
      const lists = receiptLayouts[kind].groups.map((group) => {
        const titles = group.sheet.columns.map((key) =>
          person.includes(key) ? null : rosterColumns[key].title,
        );
        const rows = (groups.get(group) ?? []).map(({ cells }) =>
          Object.fromEntries(
            titles.flatMap((title, at) => (title === null ? [] : [[title, cells[at] ?? ""]])),
          ),
        );
        return [group.name, rows] as const;
      });
      const [first] = [...groups.entries()];
      const at = first?.[0].sheet.columns.indexOf("birthDate") ?? -1;
      statements[kind].push({
        身分證號: idNumber,
        出生日期: first?.[1][0]?.cells[at] ?? "",
        ...Object.fromEntries(lists),
      });
    }
  return statements;
}

/** The JSON files of a receipt, one for each kind that has statements, and `SHA.txt`. */
export function receiptFiles(
  school: string,
  statements: Readonly<Record<ReceiptKind, readonly InventedStatement[]>>,
  { bom = false }: { bom?: boolean } = {},
): InventedFile[] {
  const mark = bom ? "\ufeff" : "";
  const files = receiptKinds
    .filter((kind) => statements[kind].length > 0)
    .map((kind): InventedFile => {
      const { title } = receiptLayouts[kind];
      const text = mark + JSON.stringify({ 名冊資訊: { 學校代碼: school }, [title]: statements[kind] });
      return { name: `${school}_${title}.json`, bytes: Buffer.from(text, "utf8") };
    });
  return [...files, hashList(files, mark)];
}

/** `SHA.txt` of these files. */
export function hashList(files: readonly InventedFile[], mark = ""): InventedFile {
  const lines = files.map(
    ({ name, bytes }) => `${name},${createHash("sha256").update(bytes).digest("hex")}\r\n`,
  );
  return { name: "SHA.txt", bytes: Buffer.from(mark + lines.join(""), "utf8") };
}

/** The files as one ZIP with a password, as the central database hands it out. */
export async function receiptZip(
  files: readonly InventedFile[],
  password: string,
  encryption: "aes" | "zip-crypto" = "aes",
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password,
    useWebWorkers: false,
    ...(encryption === "aes" ? { encryptionStrength: 3 } : { zipCrypto: true }),
  });
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
