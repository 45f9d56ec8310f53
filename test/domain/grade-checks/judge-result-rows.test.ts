import { describe, expect, test } from "vitest";
import type { CheckAnswer } from "#app/domain/grade-checks/check-results.ts";
import {
  judgeResultRows,
  type ResultContext,
  type ResultRow,
  type ResultRowReason,
} from "#app/domain/grade-checks/judge-result-rows.ts";

const current = new Map<string, CheckAnswer>([
  ["6", { state: "correct" }],
  ["7", { state: "doubt", doubts: [{ course: "數學", words: "少 5 分" }] }],
  ["8", { state: "withdrawn" }],
]);
const context: ResultContext = {
  findStudent: (text) => (/^\d$/.test(text) ? text : undefined),
  isAttending: (number) => number !== "9",
  classOf: (number) => (number === "0" ? undefined : "1甲"),
  findCourse: (_, name) => (name === "數學" || name === "國文" ? name : undefined),
  current: (number) => current.get(number),
};

type Cells = [studentNumber: string, result: string, words?: string, course?: string];
const rowsOf = (cells: readonly Cells[]) =>
  cells.map(
    ([studentNumber, result, words = "", course = ""], at): ResultRow => ({
      ...{ sheet: null, row: at + 2, studentNumber, result, words, course },
    }),
  );
const judge = (...cells: Cells[]) => judgeResultRows(rowsOf(cells), context);

test("rows are answers, doubts with their words and courses, and numbers of any width", () => {
  const { answers, counts } = judge(
    ["１", "無誤"],
    ["2", "X", "沒有算補考", "數學"],
    ["3", "有疑義", "學分"],
  );
  expect(answers).toEqual([
    { studentNumber: "1", classKey: "1甲", state: "correct" },
    {
      ...{ studentNumber: "2", classKey: "1甲", state: "doubt" },
      doubts: [{ course: "數學", words: "沒有算補考" }],
    },
    { studentNumber: "3", classKey: "1甲", state: "doubt", doubts: [{ course: null, words: "學分" }] },
  ]);
  expect(counts).toMatchObject({ rows: 3, accepted: 3, rejected: 0, leftOut: 0 });
});

test("several courses that one student doubts are one answer", () => {
  const { answers, counts } = judge(["1", "X", "少 5 分", "數學"], ["1", "X", "少 3 分", "國文"]);
  expect(answers).toMatchObject([{ doubts: [{ course: "數學" }, { course: "國文" }] }]);
  expect(counts).toMatchObject({ rows: 2, accepted: 2 });
});

describe("a row is refused", () => {
  const cases: [ResultRowReason, Cells[]][] = [
    ["number-missing", [["", "無誤"]]],
    ["unknown-student", [["12345", "無誤"]]],
    ["not-attending", [["9", "無誤"]]],
    ["not-in-round", [["0", "無誤"]]],
    ["result-missing", [["1", "", "少 5 分"]]],
    ["unknown-result", [["1", "待查"]]],
    ["words-missing", [["1", "有疑義"]]],
    ["words-too-long", [["1", "有疑義", "長".repeat(501)]]],
    ["words-without-doubt", [["1", "無誤", "少 5 分"]]],
    ["unknown-course", [["1", "有疑義", "少 5 分", "潛水"]]],
  ];
  test.each(cases)("%s", (reason, cells) => {
    const { answers, rejected, counts } = judge(...cells, ["2", "無誤"]);
    expect(rejected).toEqual([expect.objectContaining({ row: 2, reason })]);
    expect(answers.map(({ studentNumber }) => studentNumber)).toEqual(["2"]);
    expect(counts).toMatchObject({ rows: 2, accepted: 1, rejected: 1, leftOut: 0 });
  });

  test("with every other one that says something else of the same student", () => {
    const { answers, rejected } = judge(["1", "無誤"], ["2", "無誤"], ["1", "有疑義", "少 5 分"]);
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [2, "different-results"],
      [4, "different-results"],
    ]);
    expect(answers).toHaveLength(1);
  });

  test("where one student doubts more than a term has courses", () => {
    const many = Array.from({ length: 21 }, (_, at): Cells => ["1", "X", `疑義 ${at}`]);
    const { answers, rejected } = judge(...many);
    expect(answers).toEqual([]);
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(["too-many-doubts"]));
    expect(rejected).toHaveLength(21);
  });
});

test("a row that says nothing new is left out, and said so; rows = accepted + rejected + left out", () => {
  const { answers, counts } = judge(
    ["1", "", ""],
    ["6", "無誤"],
    ["7", "有疑義", "少 5 分", "數學"],
    ["8", "無誤"],
    ["2", "無誤"],
    ["2", "○"],
    ["x", "無誤"],
  );
  expect(answers.map(({ studentNumber }) => studentNumber)).toEqual(["8", "2"]);
  expect(counts).toEqual({
    ...{ rows: 7, accepted: 2, rejected: 1, leftOut: 4, "no-result": 1, unchanged: 2, repeated: 1 },
  });
});

test("a doubt in other words, or of fewer courses, is another answer", () => {
  expect(judge(["7", "有疑義", "少 6 分", "數學"]).answers).toHaveLength(1);
  expect(judge(["7", "無誤"]).answers).toHaveLength(1);
});
