import { beforeEach, expect, test } from "vitest";
import { editSchool } from "#app/use-cases/edit-school.ts";
import { saveTerm } from "#app/use-cases/save-term.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findSchool, findTerm, listTerms, type School } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope } from "../support/scopes.ts";

const term = { schoolYear: 112, semester: 1 } as const;

describeEachDatabase("school and terms", (database) => {
  let scope: Scope;
  let school: School;
  beforeEach(async () => {
    scope = await newScope(database, ["academic-officer"]);
    const found = await findSchool(scope);
    if (!found) throw new Error("no school");
    school = found;
  });
  const lastEntry = async () => (await listAuditEntries(scope, { limit: 1 }))[0];

  test("a term is made and its dates changed; what changed is on record", async () => {
    const dates = { opensOn: "2023-08-30", closesOn: "2024-01-19" };
    expect(await saveTerm(scope, { term, ...dates, version: null })).toEqual({ kind: "saved" });
    expect(await findTerm(scope, "112-1")).toEqual({ term: "112-1", ...dates, version: 1 });
    expect(await saveTerm(scope, { term, ...dates, opensOn: "2023-08-31", version: 1 })).toEqual({
      kind: "saved",
    });
    expect(await lastEntry()).toMatchObject({
      action: "term:edit",
      subject: "term:112-1",
      changes: [{ field: "opensOn", from: "2023-08-30", to: "2023-08-31" }],
    });
  });

  test("of two people who save one term, the second is told", async () => {
    const input = { term, opensOn: "2023-08-30", closesOn: null, version: null };
    const outcomes = await Promise.all([
      saveTerm(scope, input),
      saveTerm(scope, { ...input, opensOn: "2023-08-31" }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
    expect(await saveTerm(scope, { ...input, version: 7 })).toMatchObject({
      kind: "conflict",
      current: { version: 1 },
    });
  });

  test("dates of another semester are refused and nothing is written", async () => {
    const outcome = await saveTerm(scope, { term, opensOn: "2024-08-30", closesOn: null, version: null });
    expect(outcome).toEqual({ kind: "refused", reason: "opens-outside-term" });
    expect(await listTerms(scope)).toEqual([]);
  });

  test("terms are listed newest first, also from before year 100", async () => {
    for (const [schoolYear, semester] of [
      [99, 2],
      [112, 1],
      [111, 2],
      [112, 2],
    ] as const)
      await saveTerm(scope, { term: { schoolYear, semester }, opensOn: null, closesOn: null, version: null });
    expect((await listTerms(scope)).map((row) => row.term)).toEqual(["112-2", "112-1", "111-2", "99-2"]);
  });

  test("the school is edited; what changed is on record", async () => {
    const edit = { ...school, name: " 新名高中 ", hasContinuingDivision: true };
    expect(await editSchool(scope, edit)).toEqual({ kind: "edited" });
    expect(await findSchool(scope)).toEqual({
      ...school,
      name: "新名高中",
      hasContinuingDivision: true,
      version: 2,
    });
    expect((await lastEntry())?.changes.map(({ field }) => field)).toEqual(["name", "hasContinuingDivision"]);
    expect(await editSchool(scope, { ...edit, name: "另一名" })).toMatchObject({
      kind: "conflict",
      current: { name: "新名高中" },
    });
  });

  test.each([
    ["12345", "code-malformed"],
    ["校碼０７０４", "code-malformed"],
  ])("the code %j is refused", async (code, reason) => {
    expect(await editSchool(scope, { ...school, code })).toEqual({ kind: "refused", reason });
  });

  test("a code in full width is the same code, and another school's is refused", async () => {
    const other = await newScope(database);
    const taken = (await findSchool(other))?.code ?? "";
    expect(await editSchool(scope, { ...school, code: taken })).toEqual({
      kind: "refused",
      reason: "code-taken",
    });
    expect(await editSchool(scope, { ...school, code: "３５１b０9" })).toEqual({ kind: "edited" });
    expect((await findSchool(scope))?.code).toBe("351B09");
  });

  test("a school without a name is refused", async () => {
    expect(await editSchool(scope, { ...school, name: "　" })).toEqual({
      kind: "refused",
      reason: "name-missing",
    });
  });
});
