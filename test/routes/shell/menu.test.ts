import { expect, test } from "vitest";
import { roles } from "#app/domain/people/roles.ts";
import { type MenuKey, menuFor } from "#app/routes/shell/menu.ts";

function keysFor(role: (typeof roles)[number]): MenuKey[] {
  return menuFor({ roles: [role], capacities: [] }, {}).map(({ key }) => key);
}

for (const { role, keys } of [
  { role: "administrator", keys: ["today", "school", "accounts", "audit", "codeTables"] },
  {
    role: "academic-officer",
    keys: [
      "today",
      "school",
      "letters",
      "imports",
      "plans",
      "comparisons",
      "batches",
      "fileCheck",
      "nameLists",
      "gradeChecks",
      "corrections",
      "codeTables",
    ],
  },
  {
    role: "homeroom-teacher",
    keys: ["today", "plans", "comparisons", "nameLists", "gradeChecks", "corrections"],
  },
  { role: "subject-teacher", keys: ["today", "corrections"] },
  {
    role: "principal",
    keys: [
      "today",
      "letters",
      "plans",
      "comparisons",
      "batches",
      "fileCheck",
      "gradeChecks",
      "corrections",
      "audit",
    ],
  },
] as const) {
  test(`the menu of ${role} has what the role may open, in the order of the process`, () => {
    expect(keysFor(role)).toEqual(keys);
  });
}

test("every role has at least today", () => {
  for (const role of roles) expect(keysFor(role)[0]).toBe("today");
});

test("open items stand beside their entry", () => {
  const menu = menuFor({ roles: ["academic-officer"], capacities: [] }, { comparisons: 32 });
  expect(menu.find(({ key }) => key === "comparisons")?.open).toBe(32);
  expect(menu.find(({ key }) => key === "imports")?.open).toBe(0);
});
