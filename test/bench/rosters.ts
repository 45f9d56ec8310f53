import { readFile as readBytes, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { compareWorkbooks } from "#app/domain/rosters/difference.ts";
import { nameList } from "#app/domain/rosters/name-list.ts";
import { readFile } from "#app/imports/read-file.ts";
import { renderNameList } from "#reports/documents/name-list.ts";
import { writeWorkbookFile } from "#reports/sheet.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import type { Measurement } from "./measurement.ts";
import { writeWithExcelJs } from "./plain-workbook.ts";
import { readWithExcelJs } from "./read-with-exceljs.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";
import { factsOf, schoolContext, scoreBook } from "./score-book.ts";

const writer = "ExcelJS's streaming writer, the same cells with shared styles";
const count = (rows: number) => `${rows.toLocaleString("en")} rows × 19 columns`;

/** A score book of the whole school: checked, written, and a file held against it. */
export const rosters: Measurement = {
  name: "rosters",
  what: "the score book",
  sizes: "first",
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const book = scoreBook(school);
    const context = schoolContext(school);
    const facts = factsOf(school);
    const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const folder = await ground.folder("rosters");
    const [path, plainPath] = [join(folder, "ours.xlsx"), join(folder, "plain.xlsx")];
    const write = (to: string) => writeWorkbookFile(rosterWorkbook(book, facts), to);
    const plainWrite = { run: () => writeWithExcelJs(rosterWorkbook(book, facts), plainPath) };

    let findings = 0;
    const checking = await sampleInTurn(
      runs,
      {
        run: () => checkRoster(book, context),
        after: (check) => {
          findings = check.findings.length;
        },
      },
      plainWrite,
    );
    const writing = await sampleInTurn(runs, { run: () => write(path) }, plainWrite);
    const held = await sampleInTurn(
      runs,
      {
        // Saved again by another program: every byte differs and nothing else. Of the very bytes the hash alone is looked at.
        run: () => holdAgainst(path, plainPath),
        after: ({ identical, sameContent }) => {
          if (identical || !sameContent)
            throw new Error("the same cells in other bytes are not the same content");
        },
      },
      { run: () => readWithExcelJs(path) },
    );
    const megabytes = ((await stat(path)).size / 1024 / 1024).toFixed(1);
    return [
      {
        what: "the score book held against every rule",
        amount: `${count(rows)}, ${findings.toLocaleString("en")} findings`,
        unit: "s",
        target: { atMost: 2 },
        ...inSeconds(checking.ours),
        baseline: { what: writer, ...inSeconds(checking.plain) },
      },
      {
        what: "the score book written",
        amount: `${count(rows)}, ${megabytes} MB`,
        unit: "s",
        target: { atMost: 1.2 },
        ...inSeconds(writing.ours),
        baseline: { what: writer, ...inSeconds(writing.plain) },
      },
      {
        what: "a file that was saved again held against its export",
        amount: count(rows),
        unit: "s",
        target: { atMost: 3 },
        ...inSeconds(held.ours),
        baseline: { what: "ExcelJS's streaming reader alone, the file once", ...inSeconds(held.plain) },
      },
      await measureNameList(ground, size, runs),
    ];
  },
};

/** Both files read from their bytes, as the page does, and compared. */
async function holdAgainst(sealed: string, file: string) {
  const [one, other] = [await open(sealed), await open(file)];
  return compareWorkbooks(one, other);
}

async function open(path: string) {
  const outcome = await readFile(path, await readBytes(path));
  if (!outcome.ok) throw new Error(`${path} was refused: ${outcome.refusal}`);
  return outcome.file;
}

async function measureNameList(ground: Parameters<Measurement["measure"]>[0], size: number, runs: number) {
  const { school } = await ground.school(size);
  const facts = factsOf(school);
  const list = nameList({
    columns: ["seat", "studentNumber", "name", "idNumber", "birthDate", "signature"],
    homerooms: school.homerooms,
    students: school.students,
    unmasked: false,
  });
  const { ours, plain } = await sampleInTurn(
    runs,
    { run: () => renderNameList(list, facts) },
    { run: () => renderNameList({ ...list, classes: list.classes.slice(0, 1) }, facts) },
  );
  return {
    what: "the list of names to sign, as PDF",
    amount: `${school.homerooms.length} classes, ${school.students.length.toLocaleString("en")} students`,
    unit: "s",
    target: { atMost: 5 },
    ...inSeconds(ours),
    baseline: { what: "the list of one class", ...inSeconds(plain) },
  } as const;
}
