import { describe, expect, test } from "vitest";
import {
  type LetterFault,
  readLetter,
  type TypedLetter,
  type TypedOrder,
} from "#app/domain/rosters/letters/read-letter.ts";

const order: TypedOrder = {
  kind: "submission",
  term: "111-2",
  division: "",
  books: ["performances", "scores"],
  grades: ["2", "1"],
  opensOn: "",
  closesOn: "112年10月31日",
  notes: " 三年級另函通知 ",
};
const letter: TypedLetter = {
  number: " 臺教國署高字第1120106017號函 ",
  issuedOn: "1120815",
  subject: "提交",
  orders: [order],
};

test("a letter is read with dates in any form, books and grades in their order", () => {
  expect(readLetter(letter)).toEqual({
    ok: true,
    letter: {
      number: "臺教國署高字第1120106017號函",
      issuedOn: "2023-08-15",
      subject: "提交",
      orders: [
        {
          kind: "submission",
          term: "111-2",
          division: null,
          books: ["scores", "performances"],
          grades: [1, 2],
          opensOn: null,
          closesOn: "2023-10-31",
          notes: "三年級另函通知",
        },
      ],
    },
  });
});

test("a schedule needs neither books nor a term, guidelines only the day they are in force", () => {
  const open = { ...order, term: "", books: [], grades: [], closesOn: "" };
  for (const one of [
    { ...open, kind: "schedule" },
    { ...open, kind: "guidelines", opensOn: "108/08/01" },
  ])
    expect(readLetter({ ...letter, orders: [one] }).ok).toBe(true);
});

describe("what is wrong is named", () => {
  const ofLetter: [string, Partial<TypedLetter>, Omit<LetterFault, "order">][] = [
    ["no number", { number: "  " }, { field: "number", code: "missing" }],
    ["a number too long for a key", { number: "第".repeat(101) }, { field: "number", code: "too-long" }],
    ["no date", { issuedOn: "" }, { field: "issuedOn", code: "missing" }],
    ["no date of any form", { issuedOn: "八月" }, { field: "issuedOn", code: "date-malformed" }],
    ["a day that is none", { issuedOn: "112/02/30" }, { field: "issuedOn", code: "date-malformed" }],
    ["no subject", { subject: "" }, { field: "subject", code: "missing" }],
    ["nothing ordered", { orders: [] }, { field: "orders", code: "missing" }],
  ];
  test.each(ofLetter)("%s", (_, edit, fault) => {
    expect(readLetter({ ...letter, ...edit })).toEqual({ ok: false, faults: [{ order: null, ...fault }] });
  });

  const ofOrder: [string, Partial<TypedOrder>, Omit<LetterFault, "order">][] = [
    ["an unknown order", { kind: "party" }, { field: "kind", code: "kind-unknown" }],
    ["no term", { term: "" }, { field: "term", code: "missing" }],
    ["no term of the calendar", { term: "112-3" }, { field: "term", code: "term-malformed" }],
    [
      "a first semester where the second of 三年級 is meant",
      { kind: "final-semester", term: "112-1" },
      { field: "term", code: "term-not-second" },
    ],
    ["no semester of 三年級", { kind: "final-semester", term: "" }, { field: "term", code: "missing" }],
    ["an unknown division", { division: "night" }, { field: "division", code: "division-unknown" }],
    ["an unknown book", { books: ["scores", "diary"] }, { field: "books", code: "book-unknown" }],
    ["no book", { books: [] }, { field: "books", code: "missing" }],
    ["a pre-check book to submit", { books: ["precheck"] }, { field: "books", code: "book-of-other-order" }],
    ["a score book to pre-check", { kind: "precheck" }, { field: "books", code: "book-of-other-order" }],
    [
      "a day book of the continuing division",
      { division: "continuing", books: ["scores"] },
      { field: "books", code: "book-of-other-division" },
    ],
    ["no grade", { grades: [] }, { field: "grades", code: "missing" }],
    ["grade 4", { grades: ["1", "4"] }, { field: "grades", code: "grade-unknown" }],
    ["no last day", { closesOn: "" }, { field: "closesOn", code: "missing" }],
    ["a last day that is none", { closesOn: "月底" }, { field: "closesOn", code: "date-malformed" }],
    ["dates reversed", { opensOn: "112/11/01" }, { field: "closesOn", code: "dates-reversed" }],
    ["too much to note", { notes: "字".repeat(1001) }, { field: "notes", code: "too-long" }],
  ];
  test.each(ofOrder)("%s", (_, edit, fault) => {
    const orders = [order, { ...order, ...edit }];
    expect(readLetter({ ...letter, orders })).toEqual({ ok: false, faults: [{ order: 1, ...fault }] });
  });

  test("a window of one day is not reversed", () => {
    expect(readLetter({ ...letter, orders: [{ ...order, opensOn: "112/10/31" }] }).ok).toBe(true);
  });
});
