import { expect, test } from "vitest";
import { type AccountLine, filterAccounts, sortAccounts } from "#app/domain/people/account-list.ts";

const account = (id: number, over: Partial<AccountLine>): AccountLine => ({
  id,
  loginName: `user${id}`,
  displayName: `人${id}`,
  title: null,
  roles: ["counselor"],
  capacities: [],
  active: true,
  lastSignIn: null,
  ...over,
});
const accounts = [
  account(1, { displayName: "林美麗", roles: ["academic-officer"], lastSignIn: "2026-09-02 01:00:00" }),
  account(2, { displayName: "王大明", title: "教務主任", roles: ["academic-director", "homeroom-teacher"] }),
  account(3, { displayName: "陳𤧟", active: false, lastSignIn: "2026-09-01 01:00:00" }),
];

test.each([
  { why: "everybody", query: {}, ids: [1, 2, 3] },
  { why: "one of several roles", query: { role: "homeroom-teacher" as const }, ids: [2] },
  { why: "closed", query: { state: "inactive" as const }, ids: [3] },
  { why: "never logged in", query: { state: "never-signed-in" as const }, ids: [2] },
  { why: "part of a name", query: { text: "𤧟" }, ids: [3] },
  { why: "a log-in name in capitals", query: { text: "USER2" }, ids: [2] },
  { why: "a title", query: { text: "主任" }, ids: [2] },
  { why: "two conditions", query: { text: "user", state: "active" as const }, ids: [1, 2] },
])("the list of accounts shows $why", ({ query, ids }) => {
  expect(filterAccounts(accounts, { text: "", ...query }).map(({ id }) => id)).toEqual(ids);
});

test("who never logged in comes before everybody who did", () => {
  expect(sortAccounts(accounts, "lastSignIn", "asc").map(({ id }) => id)).toEqual([2, 3, 1]);
  expect(sortAccounts(accounts, "lastSignIn", "desc").map(({ id }) => id)).toEqual([1, 3, 2]);
});

test("names are in the order of strokes, log-in names in that of letters", () => {
  expect(sortAccounts(accounts, "name", "asc").map(({ displayName }) => displayName)).toEqual([
    "王大明",
    "林美麗",
    "陳𤧟",
  ]);
  expect(sortAccounts(accounts, "loginName", "desc").map(({ id }) => id)).toEqual([3, 2, 1]);
});
