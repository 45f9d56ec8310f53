import { describe, expect, test } from "vitest";
import { compareWorkbooks, type ReadWorkbook, type WorkbookChange } from "#app/domain/rosters/difference.ts";

const titles = ["身分證號", "出生日期", "課程代碼", "科目名稱", "開課年級", "修課學分"];
const cover = ["學校代碼", "學年度", "學期", "名冊別"];

function student(id: string, code: string, credits = "4"): string[] {
  return [id, "0960302", code, `科目${code}`, "1", credits];
}
const rows = [
  student("A1", "C1"),
  student("A1", "C2"),
  student("A1", "C3"),
  student("B2", "C1"),
  student("B2", "C2"),
];

function sheet(name: string, ...lines: readonly (readonly string[])[]) {
  return { name, rows: lines.map((cells, at) => ({ number: at + 1, cells })) };
}

function book(
  lines: readonly (readonly string[])[],
  { header = titles, values = ["070406", "112", "1", "41"], name = "學期成績" } = {},
): ReadWorkbook {
  return {
    sha256: JSON.stringify([lines, header, values, name]),
    sheets: [sheet("封面", cover, values), sheet(name, header, ...lines)],
  };
}

const sealed = book(rows);
function changed(row: number, column: string, was: string, is: string): WorkbookChange {
  return { kind: "changed", sheet: "學期成績", row, column, was, is };
}
function added(row: number, cells: readonly string[]): WorkbookChange {
  return { kind: "added", sheet: "學期成績", row, column: null, was: null, is: cells.join("\t") };
}
function removed(row: number, cells: readonly string[]): WorkbookChange {
  return { kind: "removed", sheet: "學期成績", row, column: null, was: cells.join("\t"), is: null };
}
function without(...places: number[]) {
  return rows.filter((_, at) => !places.includes(at));
}
function replaced(place: number, cells: readonly string[], lines: readonly (readonly string[])[] = rows) {
  return lines.map((row, at) => (at === place ? cells : row));
}

test("the same bytes are the same file", () => {
  expect(compareWorkbooks(sealed, sealed)).toEqual({
    identical: true,
    sameContent: true,
    reordered: false,
    changes: [],
  });
});

describe("the content is the same, the bytes are not, when", () => {
  test.each([
    ["nothing but the bytes differs", { ...sealed, sha256: "other" }],
    ["rows stop at their last filled cell", book(rows.map((row) => [...row, "", ""]))],
    ["numbers were saved as numbers", book(replaced(0, student("A1", "C1", "4")))],
  ])("%s", (_, file) => {
    const difference = compareWorkbooks({ ...sealed, sha256: "sealed" }, file);
    expect(difference).toEqual({ identical: false, sameContent: true, reordered: false, changes: [] });
  });

  test("a decimal lost the zeros behind it, which a text would not", () => {
    const was = book([student("A1", "C1", "2.50")]);
    expect(compareWorkbooks(was, book([student("A1", "C1", "2.5")])).sameContent).toBe(true);
    const named = [["A1", "0960302", "C1", "第1.10講", "1", "2"]];
    const other = [["A1", "0960302", "C1", "第1.1講", "1", "2"]];
    expect(compareWorkbooks(book(named), book(other)).sameContent).toBe(false);
  });

  test("a text lost the carriage return of its line end", () => {
    const named = (name: string) => book([["A1", "0960302", "C1", name, "1", "2"]]);
    expect(compareWorkbooks(named("國文\r\n甲"), named("國文\n甲")).sameContent).toBe(true);
  });
});

const fresh = ["Z9", "0970101", "C9", "新科目", "2", "3"];
const cases: { why: string; file: ReadWorkbook; changes: WorkbookChange[] }[] = [
  {
    why: "one cell",
    file: book(replaced(1, student("A1", "C2", "3"))),
    changes: [changed(3, "修課學分", "4", "3")],
  },
  {
    why: "a zero in front that was lost",
    file: book(replaced(0, ["A1", "960302", ...student("A1", "C1").slice(2)])),
    changes: [changed(2, "出生日期", "0960302", "960302")],
  },
  {
    why: "a cell by which rows are told apart",
    file: book(replaced(2, ["A1", "0960302", "C7", "科目C3", "1", "4"])),
    changes: [changed(4, "課程代碼", "C3", "C7")],
  },
  {
    why: "all cells of a row but those that tell it apart",
    file: book(replaced(2, ["A1", "0000000", "C3", "別的", "3", "9"])),
    changes: [
      changed(4, "出生日期", "0960302", "0000000"),
      changed(4, "科目名稱", "科目C3", "別的"),
      changed(4, "開課年級", "1", "3"),
      changed(4, "修課學分", "4", "9"),
    ],
  },
  {
    why: "two codes that were exchanged",
    file: book(
      replaced(
        1,
        ["A1", "0960302", "C3", "科目C2", "1", "4"],
        replaced(2, ["A1", "0960302", "C2", "科目C3", "1", "4"]),
      ),
    ),
    changes: [changed(3, "課程代碼", "C2", "C3"), changed(4, "課程代碼", "C3", "C2")],
  },
  { why: "a row removed, and none below it", file: book(without(1)), changes: [removed(3, rows[1] ?? [])] },
  {
    why: "a row added, and none below it",
    file: book([...rows.slice(0, 2), fresh, ...rows.slice(2)]),
    changes: [added(4, fresh)],
  },
  {
    why: "a row twice",
    file: book([...rows, ...rows.slice(0, 1)]),
    changes: [added(7, rows[0] ?? [])],
  },
  {
    why: "another row in its place",
    file: book(replaced(3, fresh)),
    changes: [removed(5, rows[3] ?? []), added(5, fresh)],
  },
  {
    why: "a row removed beside one that was changed",
    file: book(replaced(0, student("A1", "C2", "9"), without(1))),
    changes: [changed(2, "修課學分", "4", "9"), removed(2, rows[0] ?? [])],
  },
  {
    why: "a row that was moved and changed",
    file: book([...without(0), student("A1", "C1", "9")]),
    changes: [changed(6, "修課學分", "4", "9")],
  },
  {
    why: "an empty row between the others",
    file: book([...rows.slice(0, 2), [], ...rows.slice(2)]),
    changes: [added(4, [])],
  },
  {
    why: "a column for everybody",
    file: book(rows.map((row) => row.with(5, "5"))),
    changes: rows.map((_, at) => changed(at + 2, "修課學分", "4", "5")),
  },
  {
    why: "a title",
    file: book(rows, { header: titles.with(3, "科目") }),
    changes: [changed(1, "科目名稱", "科目名稱", "科目")],
  },
  {
    why: "two titles exchanged over columns that stayed",
    file: book(rows, { header: titles.with(4, "修課學分").with(5, "開課年級") }),
    changes: [changed(1, "開課年級", "開課年級", "修課學分"), changed(1, "修課學分", "修課學分", "開課年級")],
  },
  {
    why: "two columns exchanged, and no cell of them",
    file: book(
      rows.map((row) => row.with(4, row[5] ?? "").with(5, row[4] ?? "")),
      { header: titles.with(4, "修課學分").with(5, "開課年級") },
    ),
    changes: [changed(1, "開課年級", "開課年級", "修課學分"), changed(1, "修課學分", "修課學分", "開課年級")],
  },
  {
    why: "a column added, and no cell behind it",
    file: book(
      rows.map((row) => row.toSpliced(2, 0, "x")),
      { header: titles.toSpliced(2, 0, "備註") },
    ),
    changes: [{ kind: "added", sheet: "學期成績", row: 1, column: "備註", was: null, is: "備註" }],
  },
  {
    why: "a column removed, and no cell behind it",
    file: book(
      rows.map((row) => row.toSpliced(3, 1)),
      { header: titles.toSpliced(3, 1) },
    ),
    changes: [{ kind: "removed", sheet: "學期成績", row: 1, column: "科目名稱", was: "科目名稱", is: null }],
  },
  {
    why: "a note beside the columns",
    file: book(replaced(1, [...student("A1", "C2"), "", "更正"])),
    changes: [changed(3, "H", "", "更正")],
  },
  {
    why: "a line above the header",
    file: {
      sha256: "above",
      sheets: [sealed.sheets[0] ?? sheet("封面"), sheet("學期成績", ["示範高中"], titles, ...rows)],
    },
    changes: [added(1, ["示範高中"])],
  },
  {
    why: "the header removed",
    file: {
      sha256: "headless",
      sheets: [sealed.sheets[0] ?? sheet("封面"), sheet("學期成績", ...rows)],
    },
    changes: [removed(1, titles)],
  },
  {
    why: "封面, also when most of it differs",
    file: book(rows, { values: ["070406", "111", "2", "42"] }),
    changes: [
      ["學年度", "112", "111"],
      ["學期", "1", "2"],
      ["名冊別", "41", "42"],
    ].map(([column = "", was = "", is = ""]) => ({
      kind: "changed",
      sheet: "封面",
      row: 2,
      column,
      was,
      is,
    })),
  },
  {
    why: "the name of a sheet, and a cell in it",
    file: book(replaced(0, student("A1", "C1", "1")), { name: "工作表1" }),
    changes: [
      { kind: "changed", sheet: "學期成績", row: null, column: null, was: "學期成績", is: "工作表1" },
      changed(2, "修課學分", "4", "1"),
    ],
  },
  {
    why: "a sheet removed and another added",
    file: {
      sha256: "sheets",
      sheets: [sealed.sheets[0] ?? sheet("封面"), sheet("筆記", ["記事"], ["待查"])],
    },
    changes: [
      { kind: "removed", sheet: "學期成績", row: null, column: null, was: "學期成績", is: null },
      { kind: "added", sheet: "筆記", row: null, column: null, was: null, is: "筆記" },
    ],
  },
];

test.each(cases)("what differs is said exactly: $why", ({ file, changes }) => {
  const difference = compareWorkbooks(sealed, file);
  expect(difference.changes).toEqual(changes);
  expect(difference).toMatchObject({ identical: false, sameContent: false });
});

describe("rows in another order are no change, and it is said that the order differs", () => {
  test.each([
    ["one row moved", [...without(0), ...rows.slice(0, 1)]],
    ["all rows turned round", rows.toReversed()],
  ])("%s", (_, lines) => {
    const difference = compareWorkbooks(sealed, book(lines));
    expect(difference).toEqual({ identical: false, sameContent: true, reordered: true, changes: [] });
  });

  test("sheets in another order", () => {
    const turned = { sha256: "turned", sheets: sealed.sheets.toReversed() };
    expect(compareWorkbooks(sealed, turned)).toMatchObject({ sameContent: true, reordered: true });
  });
});

describe("rows of the same key", () => {
  const twice = [student("A1", "C1", "1"), student("A1", "C1", "2"), student("A1", "C1", "3")];

  test("are told apart by their content when one is changed", () => {
    const file = book(replaced(1, student("A1", "C1", "9"), twice));
    expect(compareWorkbooks(book(twice), file).changes).toEqual([changed(3, "修課學分", "2", "9")]);
  });

  test("and when one is removed", () => {
    const file = book(twice.filter((_, at) => at !== 1));
    expect(compareWorkbooks(book(twice), file).changes).toEqual([removed(3, twice[1] ?? [])]);
  });
});

test("48,000 rows of which a column was changed and one row removed are compared cell by cell", () => {
  const many = Array.from({ length: 48_000 }, (_, at) => student(`A${at >> 4}`, `C${at % 16}`));
  const file = many.map((row) => row.with(5, "5")).filter((_, at) => at !== 30_000);
  const { changes } = compareWorkbooks(book(many), book(file));
  expect(changes.length).toBe(48_000);
  expect(changes.filter(({ kind }) => kind !== "changed")).toEqual([removed(30_002, many[30_000] ?? [])]);
});
