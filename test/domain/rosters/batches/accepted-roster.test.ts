import { expect, test } from "vitest";
import { refusalOf } from "#app/domain/rosters/batches/accepted-roster.ts";
import { rowThatCameBack } from "#app/domain/rosters/batches/rejections.ts";
import { mayBecomeResult, submissionFault } from "#app/domain/rosters/batches/submissions.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { books } from "#app/domain/rosters/books.ts";
import { checkBasis, isSameBasis } from "#app/domain/rosters/check-basis.ts";
import type { Cover, Roster } from "#app/domain/rosters/model.ts";
import { mayBecomeState } from "#app/domain/rosters/roster-states.ts";

const batch = {
  school: "070406",
  term: { schoolYear: 112, semester: 1 },
  books: ["scores", "performances"],
} as const;

function book(kind: BookKind, cover: Partial<Cover> | null): Roster {
  const own = { school: "070406", schoolYear: "112", semester: "1", code: "43", row: 2, extraRows: 0 };
  return { book: kind, cover: cover && { ...own, ...cover }, sheets: [], unknownSheets: [] };
}

test.each([
  { why: "what the batch asks for", roster: book("scores", {}), code: undefined },
  { why: "no 封面: a finding", roster: book("scores", null), code: undefined },
  {
    why: "an empty cell: a finding",
    roster: book("scores", { school: "", schoolYear: "" }),
    code: undefined,
  },
  {
    why: "學期 0 of a book of a term: a finding",
    roster: book("scores", { semester: "0" }),
    code: undefined,
  },
  { why: "a yearly book of 學期 0", roster: book("performances", { semester: "0" }), code: undefined },
  {
    why: "a yearly book of 學期 2: a finding",
    roster: book("performances", { semester: "2" }),
    code: undefined,
  },
  { why: "another school", roster: book("scores", { school: "351B09" }), code: "other-school" },
  { why: "another year", roster: book("scores", { schoolYear: "111" }), code: "other-term" },
  {
    why: "another year, written with a zero",
    roster: book("scores", { schoolYear: "0112" }),
    code: undefined,
  },
  { why: "another semester", roster: book("scores", { semester: "2" }), code: "other-term" },
  {
    why: "a yearly book of another year",
    roster: book("performances", { schoolYear: "111" }),
    code: "other-term",
  },
  { why: "a book the batch does not have", roster: book("officers", {}), code: "book-not-in-batch" },
])("$why", ({ roster, code }) => {
  expect(refusalOf(roster, batch, null)?.code).toBe(code);
});

test("another book than it was said to be", () => {
  expect(refusalOf(book("scores", {}), batch, "performances")).toEqual({
    code: "other-book",
    book: "scores",
  });
  expect(refusalOf(book("scores", {}), batch, "scores")).toBeNull();
});

test("a check stands on students, classes, tables, plans and the other books; on nothing else", () => {
  const dataset = (slot: string, importId: number) => ({ slot, importId });
  const inForce = { datasets: [dataset("students", 1), dataset("offerings", 2)], planIds: [1, 2] };
  const was = checkBasis(inForce, [7, 3]);
  const more = [dataset("offerings", 9), dataset("officers", 9)];
  const same = { datasets: [...more, dataset("students", 1)], planIds: [1, 2] };
  expect(isSameBasis(was, checkBasis(same, [3, 7]))).toBe(true);
  expect(isSameBasis(was, checkBasis({ ...inForce, planIds: [1, 2, 3] }, [3, 7]))).toBe(false);
  expect(isSameBasis(was, checkBasis({ ...inForce, datasets: [dataset("students", 4)] }, [3, 7]))).toBe(
    false,
  );
  expect(isSameBasis(was, checkBasis(inForce, [3]))).toBe(false);
});

test("a file becomes a version or is refused, once", () => {
  expect(mayBecomeState("received", "checked")).toBe(true);
  expect(mayBecomeState("received", "refused")).toBe(true);
  expect(mayBecomeState("checked", "refused")).toBe(false);
  expect(mayBecomeState("refused", "checked")).toBe(false);
});

test("a result is recorded once; rows may still come back of what was accepted", () => {
  expect(mayBecomeResult("pending", "accepted")).toBe(true);
  expect(mayBecomeResult("accepted", "partly-rejected")).toBe(true);
  expect(mayBecomeResult("accepted", "rejected")).toBe(false);
  expect(mayBecomeResult("rejected", "accepted")).toBe(false);
});

const days = { exportedOn: "2023-10-02", today: "2023-10-05" };
test.each([
  { submittedOn: "2023-10-02", fault: null, why: "the day of the export" },
  { submittedOn: "2023-10-05", fault: null, why: "today" },
  { submittedOn: "2023-10-06", fault: "date-in-future", why: "tomorrow" },
  { submittedOn: "2023-10-01", fault: "before-export", why: "the day before" },
])("handed in on $why: $fault", ({ submittedOn, fault }) => {
  expect(submissionFault({ submittedOn, channel: "website", note: "" }, days)).toBe(fault);
});

test("another way of submission is explained, at no greater length than is kept", () => {
  const other = { submittedOn: "2023-10-03", channel: "other" } as const;
  expect(submissionFault({ ...other, note: " " }, days)).toBe("note-missing");
  expect(submissionFault({ ...other, note: "公文附光碟" }, days)).toBeNull();
  expect(submissionFault({ ...other, note: "字".repeat(1001) }, days)).toBe("note-too-long");
});

test("a rejected row is the student's row of the course, else none; without a course the first", () => {
  const [sheet] = books.precheck.sheets;
  if (!sheet) throw new Error("The book has no sheet");
  const rows = ["112A", "112b"].map((code, at) => ({
    rosterId: 1,
    sheet,
    row: { number: at + 2, cells: ["A123456789", "0960101", code, "國文", "1", "2"] },
  }));
  expect(rowThatCameBack({ course: "112B" }, rows)?.row.number).toBe(3);
  expect(rowThatCameBack({ course: "112C" }, rows)).toBeNull();
  expect(rowThatCameBack({ course: null }, rows)?.row.number).toBe(2);
  expect(rowThatCameBack({ course: null }, [])).toBeNull();
});
