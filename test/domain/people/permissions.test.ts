import { describe, expect, test } from "vitest";
import { type Action, allActions, may, reachOf } from "#app/domain/people/permissions.ts";
import { type Role, roles, usualCapacities } from "#app/domain/people/roles.ts";

const person = (...given: Role[]) => ({ roles: given, capacities: usualCapacities(given) });

// The whole table, written a second time by role: s = whole school, o = own classes.
const expected: Record<Role, Partial<Record<Action, "s" | "o">>> = {
  administrator: { "settings:edit": "s", "account:manage": "s", "audit:read": "s" },
  "academic-officer": {
    "search:use": "s",
    "settings:edit": "s",
    "import:read": "s",
    "import:create": "s",
    "import:undo": "s",
    "plan:read": "s",
    "comparison:run": "s",
    "comparison:read": "s",
    "query:answer": "s",
    "export:create": "s",
    "student:read": "s",
    "student:unmask": "s",
    "name-list:create": "s",
    "run:sign-as-officer": "s",
    "letter:read": "s",
    "letter:edit": "s",
    "batch:read": "s",
    "batch:create": "s",
    "batch:export": "s",
    "batch:submit": "s",
    "roster:read": "s",
    "roster:upload": "s",
    "roster:answer": "s",
    "roster:set-code": "s",
    "correction:read": "s",
    "correction:open": "s",
    "correction:investigate": "s",
    "correction:settings": "s",
    "correction:approve-as-officer": "s",
    "batch:sign-as-officer": "s",
    "grade-check:read": "s",
    "grade-check:edit": "s",
    "grade-check:enter": "s",
  },
  "academic-director": {
    "search:use": "s",
    "settings:edit": "s",
    "audit:read": "s",
    "import:read": "s",
    "import:create": "s",
    "import:undo": "s",
    "plan:read": "s",
    "comparison:run": "s",
    "comparison:read": "s",
    "query:answer": "s",
    "export:create": "s",
    "student:read": "s",
    "student:unmask": "s",
    "name-list:create": "s",
    "run:countersign": "s",
    "letter:read": "s",
    "letter:edit": "s",
    "batch:read": "s",
    "batch:create": "s",
    "batch:export": "s",
    "batch:submit": "s",
    "roster:read": "s",
    "roster:upload": "s",
    "roster:answer": "s",
    "roster:set-code": "s",
    "correction:read": "s",
    "correction:open": "s",
    "correction:investigate": "s",
    "correction:settings": "s",
    "correction:approve-as-director": "s",
    "batch:countersign": "s",
    "grade-check:read": "s",
    "grade-check:edit": "s",
    "grade-check:enter": "s",
  },
  counselor: {
    "search:use": "o",
    "plan:read": "s",
    "comparison:read": "o",
    "export:create": "o",
    "student:read": "o",
    "name-list:create": "o",
  },
  "homeroom-teacher": {
    "search:use": "o",
    "plan:read": "s",
    "comparison:read": "o",
    "export:create": "o",
    "student:read": "o",
    "name-list:create": "o",
    "grade-check:read": "o",
    "grade-check:enter": "o",
    "correction:read": "o",
    "correction:open": "o",
  },
  "subject-teacher": { "correction:read": "o", "correction:open": "o" },
  principal: {
    "search:use": "s",
    "audit:read": "s",
    "plan:read": "s",
    "comparison:read": "s",
    "export:create": "s",
    "letter:read": "s",
    "batch:read": "s",
    "roster:read": "s",
    "grade-check:read": "s",
    "correction:read": "s",
    "correction:approve-as-principal": "s",
  },
  "student-affairs": { "search:use": "s", "student:read": "s", "name-list:create": "s" },
  guidance: {
    "search:use": "s",
    "plan:read": "s",
    "comparison:read": "s",
    "student:read": "s",
    "name-list:create": "s",
    "letter:read": "s",
    "batch:read": "s",
    "roster:read": "s",
    "grade-check:read": "s",
    "correction:read": "s",
  },
};
const everybody: Action[] = ["term:read", "account:own", "job:read"];

describe.each(roles)("%s", (role) => {
  test.each(allActions())("%s", (action) => {
    const short = everybody.includes(action) ? "s" : expected[role][action];
    const reach = short === "s" ? "school" : short === "o" ? "own-classes" : null;
    expect(reachOf(person(role), action)).toBe(reach);
  });
});

test("of several roles the widest reach counts", () => {
  expect(reachOf(person("homeroom-teacher", "academic-officer"), "comparison:read")).toBe("school");
  expect(reachOf(person("academic-officer", "homeroom-teacher"), "comparison:read")).toBe("school");
});

test("signing follows the capacity, not the role", () => {
  expect(may({ roles: ["academic-officer"], capacities: [] }, "run:sign-as-officer")).toBe(false);
  expect(may({ roles: ["subject-teacher"], capacities: ["officer"] }, "run:sign-as-officer")).toBe(true);
  expect(may({ roles: ["administrator"], capacities: [] }, "run:countersign")).toBe(false);
});

test("nobody without a role may do anything", () => {
  expect(allActions().filter((action) => may(person(), action))).toEqual([]);
});
