import { describe, expect, test } from "vitest";
import { type ListableStudent, nameList, nameListColumns } from "#app/domain/rosters/name-list.ts";

const homerooms = [
  { key: "b", name: "機一乙" },
  { key: "a", name: "機一甲" },
];

function student(some: Partial<ListableStudent>): ListableStudent {
  return {
    classKey: "a",
    seat: 1,
    number: "0112001",
    name: "陳𠅤堃",
    gender: "男",
    idNumber: "A123456789",
    birthDate: "2007-03-02",
    programme: "機械科",
    status: "在學",
    ...some,
  };
}

test("classes stand as they are given, students by seat, those without a seat last by number", () => {
  const students = [
    student({ number: "9", seat: null }),
    student({ number: "8", seat: null }),
    student({ number: "3", seat: 2 }),
    student({ number: "4", seat: 1 }),
    student({ number: "5", classKey: "b" }),
  ];
  expect(nameList({ columns: ["studentNumber"], homerooms, students, unmasked: false }).classes).toEqual([
    { name: "機一乙", rows: [["5"]] },
    { name: "機一甲", rows: [["4"], ["3"], ["8"], ["9"]] },
  ]);
});

test("students of other classes are left out, those of no class come last", () => {
  const students = [student({ classKey: "c" }), student({ classKey: null, number: "7" })];
  const { classes } = nameList({ columns: ["studentNumber", "class"], homerooms, students, unmasked: false });
  expect(classes.map(({ name, rows }) => [name, rows])).toEqual([
    ["機一乙", []],
    ["機一甲", []],
    [null, [["7", null]]],
  ]);
});

describe("personal data", () => {
  const columns = ["idNumber", "birthDate"] as const;
  test.each([
    { unmasked: false, cells: ["A12****789", "96/**/**"] },
    { unmasked: true, cells: ["A123456789", "2007-03-02"] },
  ])("is $cells when unmasked is $unmasked", ({ unmasked, cells }) => {
    const { classes } = nameList({ columns, homerooms, students: [student({})], unmasked });
    expect(classes[1]?.rows).toEqual([cells]);
  });
});

test("every column has its cell; those to be filled in by hand are empty", () => {
  const { classes } = nameList({
    columns: nameListColumns,
    homerooms,
    students: [student({})],
    unmasked: true,
  });
  expect(classes[1]?.rows[0]).toEqual([
    "機一甲",
    1,
    "0112001",
    "陳𠅤堃",
    "男",
    "A123456789",
    "2007-03-02",
    "機械科",
    "在學",
    null,
    null,
    null,
  ]);
});
