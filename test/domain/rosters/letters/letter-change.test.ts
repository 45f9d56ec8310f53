import { expect, test } from "vitest";
import { letterHasChanged } from "#app/domain/rosters/letters/letter-change.ts";
import type { Letter, LetterOrder } from "#app/domain/rosters/letters/letters.ts";

const order: LetterOrder = {
  kind: "precheck",
  term: "112-1",
  division: null,
  books: ["precheck"],
  grades: [1, 2, 3],
  opensOn: "2023-09-11",
  closesOn: "2023-11-10",
  notes: "",
};
const letter: Letter = { number: "第1號", issuedOn: "2023-08-23", subject: "預檢", orders: [order] };
const batch = {
  letter: { number: "第1號", issuedOn: "2023-08-23", subject: "預檢" },
  orderKind: "precheck",
  term: "112-1",
  opensOn: "2023-09-11",
  closesOn: "2023-11-10",
} as const;

test.each<{ why: string; now: Letter; changed: boolean }>([
  { why: "as it was", now: letter, changed: false },
  {
    why: "another order came in front of it",
    now: { ...letter, orders: [{ ...order, kind: "schedule" }, order] },
    changed: false,
  },
  { why: "another subject", now: { ...letter, subject: "預檢（更正）" }, changed: true },
  { why: "another number", now: { ...letter, number: "第2號" }, changed: true },
  { why: "another day of issue", now: { ...letter, issuedOn: "2023-08-24" }, changed: true },
  {
    why: "a later end",
    now: { ...letter, orders: [{ ...order, closesOn: "2023-11-17" }] },
    changed: true,
  },
  { why: "the order is gone", now: { ...letter, orders: [] }, changed: true },
])("$why", ({ now, changed }) => {
  expect(letterHasChanged(batch, now)).toBe(changed);
});
