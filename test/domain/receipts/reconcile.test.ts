import { expect, test } from "vitest";
import { receiptCauses } from "#app/domain/receipts/causes.ts";
import { receiptLayouts } from "#app/domain/receipts/kinds.ts";
import { reconcile } from "#app/domain/receipts/reconcile.ts";
import { readSubmitted } from "#app/domain/receipts/submitted.ts";
import { statementReader } from "#app/imports/receipts/read-statement.ts";
import { type InventedStatement, statementsOf } from "#db/seed/receipts.ts";
import { bookOf, idOf } from "#test/support/receipt-books.ts";

const scores = bookOf("scores", 3, 2);

function received(change: (statements: InventedStatement[]) => InventedStatement[] = (some) => some) {
  const read = statementReader("修課紀錄.json", "course-records");
  const statements = change(structuredClone(statementsOf([scores])["course-records"])).map(read);
  return {
    file: "修課紀錄.json",
    kind: "course-records" as const,
    statements: statements.flatMap(({ statement }) => statement ?? []),
  };
}

function rowsOf(statement: InventedStatement | undefined, group: string): Record<string, unknown>[] {
  const rows = statement?.[group];
  if (!Array.isArray(rows)) throw new Error(`no ${group}`);
  return rows;
}

test("what was handed in comes back: every row is equal, and both equations hold", () => {
  const { differences, totals, notCompared, withoutStatement } = reconcile(readSubmitted([scores]), [
    received(),
  ]);
  expect({ differences, notCompared, withoutStatement }).toEqual({
    differences: [],
    notCompared: [],
    withoutStatement: [],
  });
  expect(
    totals.map(({ group, submitted, received, equal }) => [group.name, submitted, received, equal]),
  ).toEqual([
    ["學期成績", 6, 6, 6],
    ["補修成績", 6, 6, 6],
    ["轉學轉科成績", 6, 6, 6],
  ]);
});

test("numbers and texts of the same number are equal; a column that the statement does not have is not compared", () => {
  const file = received((some) => {
    for (const statement of some)
      for (const row of rowsOf(statement, "學期成績")) {
        row.學期學業成績 = Number(row.學期學業成績);
        row.修課學分 = "1.0";
        delete row["備註(學生姓名)"];
      }
    return some;
  });
  expect(reconcile(readSubmitted([scores]), [file]).differences).toEqual([]);
});

test("a cell, a row that is not there, a row that nobody handed in, another birth date: each one difference with its place", () => {
  const file = received((some) => {
    const [first, second, third] = some;
    Object.assign(rowsOf(first, "學期成績")[1] ?? {}, { 學期學業成績: "99" });
    rowsOf(second, "補修成績").shift();
    rowsOf(second, "轉學轉科成績").push({ 課程代碼: "112070406V2640101119999", 科目名稱: "舞蹈" });
    Object.assign(third ?? {}, { 出生日期: "0960303" });
    return some;
  });
  const { differences, totals } = reconcile(readSubmitted([scores]), [file]);
  expect(
    differences.map((one) => [
      one.difference,
      one.idNumber,
      one.group?.name,
      one.column,
      one.submitted,
      one.received,
      one.row,
    ]),
  ).toEqual([
    ["cell", idOf(0), "學期成績", "termScore", "53.50", "99", 3],
    ["missing-there", idOf(1), "補修成績", null, "1 1 112070406V26401011101000 科目名稱 0 𡘙", null, 4],
    ["unknown-here", idOf(1), "轉學轉科成績", null, null, "112070406V2640101119999 舞蹈", null],
    ["cell", idOf(2), undefined, "birthDate", "0960302", "0960303", 6],
  ]);
  for (const one of totals) {
    expect(one.submitted).toBe(one.equal + one.differing + one.missingThere);
    expect(one.received).toBe(one.equal + one.differing + one.unknownHere);
  }
});

test("a code that was changed there is one cell, not a row too few and one too many", () => {
  const file = received((some) => {
    Object.assign(rowsOf(some[0], "學期成績")[0] ?? {}, { 課程代碼: "112070406V2640101118888" });
    return some;
  });
  expect(reconcile(readSubmitted([scores]), [file]).differences).toMatchObject([
    { difference: "cell", column: "courseCode", received: "112070406V2640101118888" },
  ]);
});

test("forty differences of one column are one cause with its students", () => {
  const many = bookOf("scores", 40, 1);
  const read = statementReader("修課紀錄.json", "course-records");
  const statements = statementsOf([many])["course-records"].map((statement) => {
    for (const row of rowsOf(statement, "學期成績")) row.是否採計學分 = "2";
    return read(statement).statement;
  });
  const { differences } = reconcile(readSubmitted([many]), [
    { file: "x", kind: "course-records", statements: statements.flatMap((one) => one ?? []) },
  ]);
  expect(receiptCauses(differences)).toMatchObject([{ difference: "cell", column: "counted", students: 40 }]);
});

test("what is held against nothing is named: groups whose book was not given, kinds without a file, books that never come back", () => {
  const officers = bookOf("officers", 2, 1);
  const precheck = bookOf("precheck", 2, 1);
  const read = statementReader("修課紀錄.json", "course-records");
  const [statement] = statementsOf([bookOf("retakes", 1, 3)])["course-records"];
  const retakes = {
    file: "x",
    kind: "course-records" as const,
    statements: [read(statement).statement].flatMap((one) => one ?? []),
  };
  const submitted = readSubmitted([scores, officers, precheck]);
  const { notCompared, withoutStatement } = reconcile(submitted, [received(), retakes]);
  expect(notCompared.map(({ group, rows }) => [group.name, rows])).toEqual([
    ["重修成績", 3],
    ["重讀成績", 3],
  ]);
  expect(withoutStatement).toEqual([{ kind: "officers", rows: 2 }]);
  expect(submitted.leftOut).toEqual([{ book: "precheck", sheet: "學期成績", rows: 2 }]);
});

test("a student of two files of one kind is one student; one that is missing there is named with every row", () => {
  const [whole] = [received()];
  const split = whole.statements.flatMap((one) =>
    one.groups.map((group) => ({ ...whole, statements: [{ ...one, groups: [group] }] })),
  );
  expect(reconcile(readSubmitted([scores]), split).differences).toEqual([]);
  const without = { ...whole, statements: whole.statements.slice(1) };
  const { differences } = reconcile(readSubmitted([scores]), [without]);
  expect(differences).toHaveLength(6);
  expect(new Set(differences.map((one) => `${one.difference} ${one.idNumber}`))).toEqual(
    new Set([`missing-there ${idOf(0)}`]),
  );
});

test("every group has a name of its own in its kind, and every sheet that comes back is in one", () => {
  for (const { groups } of Object.values(receiptLayouts))
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  expect(receiptLayouts["course-records"].groups.map(({ name }) => name)).toEqual([
    "學期成績",
    "補修成績",
    "轉學轉科成績",
    "重修成績",
    "重讀成績",
    "進修部學期成績",
    "進修部補考成績",
    "進修部轉學轉科成績",
  ]);
  expect(receiptLayouts.performances.groups).toHaveLength(10);
});
