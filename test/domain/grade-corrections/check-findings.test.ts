import { describe, expect, test } from "vitest";
import { courseOfRow, fieldOfFinding } from "#app/domain/grade-corrections/check-findings.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";

const columns: [string | null, ColumnKey | null, CorrectionField | null, string][] = [
  ["學期成績", "termScore", "score", "the score of the term"],
  ["學期成績", "passed", "passed", "its mark"],
  ["學期成績", "makeUpScore", "makeUpScore", "the make-up"],
  ["學期成績", "makeUpPassed", "makeUpPassed", "its mark"],
  ["學期成績", "counted", "counted", "whether credits count"],
  ["學期成績", "countedHours", "counted", "whether hours count, in 進修部"],
  ["學期成績", "credits", "credits", "credits"],
  ["學期成績", "periods", "credits", "periods, in 進修部"],
  ["學期成績", "courseCode", "code", "the code"],
  ["學期成績", "courseName", "name", "the name"],
  ["學期成績", "yearScore", "wholeScore", "the score of the year"],
  ["補考成績", "secondMakeUpPassed", "secondMakeUpPassed", "make-ups of the year come from 學期成績"],
  ["補考成績", "firstPeriods", null, "periods of both semesters are no value of the term"],
  ["學期成績", "idNumber", null, "a person is no grade"],
  ["學期成績", null, null, "the row as a whole"],
  ["重修成績", "retakeScore", null, "a course of another term"],
  ["轉學轉科成績", "passed", null, "the same column of another list"],
  [null, "passed", null, "the book as a whole"],
];

test.each(columns)("a finding in %s, %s is about %s: %s", (sheet, column, field) => {
  expect(fieldOfFinding({ sheet, column })).toBe(field);
});

describe("the course that a row of a book is about", () => {
  const records = [
    { course: "國文（一甲）", code: "A", name: "國語文" },
    { course: "數學（一甲）", code: "B", name: "數學" },
    { course: "數學演習", code: "B", name: "數學演習" },
    { course: "體育一", code: null, name: "體育" },
    { course: "體育二", code: null, name: "體育" },
  ];
  test.each([
    { code: "A", name: "國語文", course: "國文（一甲）", why: "by its code" },
    { code: "A", name: "國文", course: "國文（一甲）", why: "by its code, whatever it is called" },
    { code: "B", name: "數學演習", course: "數學演習", why: "by its name among those of one code" },
    { code: "B", name: "英文", course: null, why: "two have the code, none the name" },
    {
      code: "X",
      name: "國語文",
      course: "國文（一甲）",
      why: "by its name, where the code is what is wrong",
    },
    { code: "", name: "體育", course: null, why: "two have the name" },
    { code: "X", name: "英文", course: null, why: "none has either" },
  ])("$why: $code $name", ({ code, name, course }) => {
    expect(courseOfRow(records, { code, name })).toBe(course);
  });
});
