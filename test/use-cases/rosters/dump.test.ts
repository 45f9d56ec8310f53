import { sql } from "kysely";
import { expect, test } from "vitest";
import { books, coverSheet, coverTitles } from "#app/domain/rosters/books.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { recordRejections } from "#app/use-cases/rosters/record-rejections.ts";
import { recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { readStoredRoster } from "#app/use-cases/rosters/stored-roster.ts";
import { listCurrentRosters } from "#db/queries/rosters.ts";
import { rowsXml, sheetXml, workbookParts } from "../../fixtures/workbook.ts";
import { buildZip } from "../../fixtures/zip.ts";
import {
  answerAll,
  bookBytes,
  doJobs,
  exportNow,
  newBatchSchool,
  precheckBook,
  precheckOrder,
  uploadAndCheck,
  withRows,
} from "../../support/batch-school.ts";
import { describeEachDatabase, type TestDatabase } from "../../support/databases.ts";
import { keepEntries } from "../../support/keep-school.ts";

const name = "陳𡘙𤧟";
const score = "87.253";
const note = "該生因轉學延後修習";

/** Everything in the tables of letters, batches, rosters and students, and what names them: as one text. */
async function dump({ db }: TestDatabase): Promise<string> {
  const tables = (await db.introspection.getTables())
    .map((table) => table.name)
    .filter((table) =>
      /^(letter|batch|roster|current_|stored_file|audit|jobs|exports|import|student)/.test(table),
    );
  expect(tables.length).toBeGreaterThan(20);
  const texts: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    for (const row of rows)
      for (const value of Object.values(row))
        texts.push(value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : String(value));
  }
  return texts.join("\n");
}

describeEachDatabase("A dump of the database", (database) => {
  test("shows no ID number, birth date, name, grade, note or rejected row", async () => {
    const { scope, boss, school, batchId } = await newBatchSchool(database, { students: 160 });
    const book = precheckBook(school);
    const [first, second] = [book.sheets[0]?.rows[0], book.sheets[0]?.rows[500]];
    // Wrong values of a cell are kept with what is found.
    const odd = withRows(book, (cells, index) =>
      index === 500 ? cells.map((cell, at) => (at === 3 ? name : at === 5 ? score : cell)) : cells,
    );
    await uploadAndCheck(scope, batchId, await bookBytes(odd, school));
    await uploadAndCheck(scope, batchId, await bookBytes(book, school));
    await answerAll(scope, batchId, note);
    const exportId = await exportNow(scope, boss, batchId);
    const submission = await recordSubmission(scope, {
      exportId,
      submittedOn: "2026-09-01",
      channel: "website",
      note: "",
      result: "pending",
    });
    const back = `${first?.cells[0]}\t${first?.cells[2]}\t${name}的成績 ${score} 不符`;
    const submissionId = "id" in submission ? submission.id : 0;
    await recordRejections(scope, { submissionId, file: { name: "", bytes: Buffer.from(back) } });
    const text = await dump(database);
    expect(text.length).toBeGreaterThan(500_000);
    const students = school.students.flatMap(({ idNumber }) => idNumber);
    const births = [...new Set(book.sheets[0]?.rows.map(({ cells }) => cells[1] ?? ""))];
    expect(students.length).toBeGreaterThan(100);
    const secret = [...students, ...births.map((date) => `"${date}"`), name, score, note];
    expect(secret.filter((one) => text.includes(one))).toEqual([]);
    expect(second && (await readStoredRoster(scope, 1))?.sheets[0]?.rows[500]?.cells[3]).toBe(name);
    const held = (await readBatch(scope, batchId, "2023-09-20"))?.books[0]?.asked[0]?.answer;
    expect(held?.note).toBe(note);
  });

  test("shows nobody's 原住民身分, 特殊身分 or post, also not of books that the console made", async () => {
    const order = { ...precheckOrder, kind: "submission", books: ["students", "officers"] };
    const { scope, school, batchId } = await newBatchSchool(database, {
      books: ["students", "officers"],
      order,
    });
    await saveRosterCode(scope, { book: "students", variant: "usual", code: "23" });
    const [first, second] = school.students.map(({ number }) => number);
    const secret = ["布農族", "平地原住民", "郡群布農語", "低收入戶", "中介教育", "班聯會甲"];
    const [group, identity, dialect, special, kind, unit] = secret;
    const status = { indigenousGroup: group, indigenousIdentity: identity, indigenousDialect: dialect };
    await keepEntries(scope, "student-status", [
      { studentNumber: first ?? "", ...status, specialIdentity: special },
      // One of two that belong together: it is found, and kept with its row.
      { studentNumber: second ?? "", indigenousGroup: group },
    ]);
    const days = { from: "2023-08-30", to: "2024-01-19" };
    const stay = { hostSchool: "351B09", hostKind: kind, hostFrom: days.from, hostTo: days.to };
    await keepEntries(scope, "study-elsewhere", [{ studentNumber: first ?? "", ...stay }]);
    await keepEntries(scope, "officers", [
      { studentNumber: first ?? "", unit, office: "代表", officerLevel: "1", ...days },
    ]);
    for (const book of ["students", "officers"] as const) await startMaking(scope, { batchId, book });
    await doJobs(scope);
    const [students] = await listCurrentRosters(scope, batchId);
    const cells = (await readStoredRoster(scope, students?.id ?? 0))?.sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells),
    );
    expect(cells).toEqual(expect.arrayContaining([group, identity, dialect, special, kind]));
    const text = await dump(database);
    expect(secret.filter((one) => text.includes(one))).toEqual([]);
    expect(school.students.filter(({ idNumber }) => text.includes(idNumber))).toEqual([]);
  });

  test("shows nobody who stands where a title should", async () => {
    const order = {
      kind: "submission",
      books: ["officers"],
      term: "112-1",
      division: "",
      grades: ["1", "2", "3"],
    };
    const { scope, school, batchId } = await newBatchSchool(database, {
      books: ["officers"],
      order: { ...order, opensOn: "", closesOn: "113/03/31", notes: "" },
    });
    const [student] = school.students;
    const id = student?.idNumber ?? "";
    const [layout] = books.officers.sheets;
    const titles = layout?.columns.map((key) => rosterColumns[key].title) ?? [];
    const cover = [school.school.code, "112", "1", "24"];
    const sheets = [
      { name: coverSheet, xml: sheetXml(rowsXml([[...coverTitles], cover])) },
      {
        name: layout?.name ?? "",
        xml: sheetXml(
          rowsXml([
            [...titles, id],
            [id, "0960101", name],
          ]),
        ),
      },
      { name: id, xml: sheetXml(rowsXml([[id]])) },
    ];
    const bytes = buildZip(workbookParts(sheets));
    const one = await uploadAndCheck(scope, batchId, bytes);
    expect(one.state).toBe("checked");
    const text = await dump(database);
    expect(text).not.toContain(id);
    expect((await readStoredRoster(scope, one.id))?.unknownSheets).toEqual([id]);
    expect((await readStoredRoster(scope, one.id))?.sheets[0]?.header.extra).toEqual([id]);
  });
});
