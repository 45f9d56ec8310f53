import { beforeAll, expect, test } from "vitest";
import { saveSchoolPart, saveTermPart } from "#app/routes/settings/save.server.ts";
import { listTableStates } from "#app/routes/settings/table-states.server.ts";
import { findSchool, findTerm } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { describeRoutes } from "#test/support/databases.ts";
import { newScope } from "#test/support/scopes.ts";

const term = { schoolYear: 112, semester: 1 } as const;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describeRoutes("school and term", (database) => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
  });

  test("a term's dates are typed in ROC years and kept; the second save needs the version it saw", async () => {
    const first = await saveTermPart(
      scope,
      term,
      formOf({ part: "term", opensOn: "112/8/30", closesOn: "1130119", version: "" }),
    );
    expect(first.data).toMatchObject({ part: "term", saved: true });
    expect(await findTerm(scope, "112-1")).toMatchObject({ opensOn: "2023-08-30", closesOn: "2024-01-19" });
    const late = await saveTermPart(
      scope,
      term,
      formOf({ part: "term", opensOn: "112/8/31", version: "99" }),
    );
    expect(late.init?.status).toBe(409);
    expect(await findTerm(scope, "112-1")).toMatchObject({ opensOn: "2023-08-30" });
  });

  test.each([
    { why: "no date", opensOn: "開學", closesOn: "", field: "opensOn", code: "not-a-date" },
    {
      why: "a year mistyped",
      opensOn: "122/08/30",
      closesOn: "",
      field: "opensOn",
      code: "opens-outside-term",
    },
    {
      why: "closes before it opens",
      opensOn: "112/08/30",
      closesOn: "112/08/29",
      field: "closesOn",
      code: "closes-before-opens",
    },
  ])("$why is refused at its field and nothing is kept", async ({ opensOn, closesOn, field, code }) => {
    const before = await findTerm(scope, "112-1");
    const outcome = await saveTermPart(
      scope,
      term,
      formOf({ part: "term", opensOn, closesOn, version: String(before?.version ?? "") }),
    );
    expect(outcome.init?.status).toBe(422);
    expect(outcome.data.reply?.error).toEqual({ [field]: [code] });
    expect(await findTerm(scope, "112-1")).toEqual(before);
  });

  test("the school's code has six characters; what is refused changes nothing", async () => {
    const before = await findSchool(scope);
    const fields = { part: "school", name: "示範", code: "07040", version: String(before?.version) };
    const outcome = await saveSchoolPart(scope, formOf(fields));
    expect(outcome.data.reply?.error).toEqual({ code: ["code-malformed"] });
    expect(await findSchool(scope)).toEqual(before);
    const saved = await saveSchoolPart(
      scope,
      formOf({ ...fields, code: before?.code ?? "", hasPracticumOffice: "on" }),
    );
    expect(saved.data).toMatchObject({ part: "school", saved: true });
    expect(await findSchool(scope)).toMatchObject({
      name: "示範",
      hasPracticumOffice: true,
      hasContinuingDivision: false,
    });
  });

  test("six code tables come with the console, with their date; the other three say that they are missing", async () => {
    const states = await listTableStates(scope);
    const missing = states.filter(({ source }) => source.kind === "missing").map(({ table }) => table);
    expect(missing).toEqual(["DEP", "FLD", "CATATT"]);
    expect(states.find(({ table }) => table === "SCH")?.source).toEqual({
      kind: "built-in",
      file: "",
      date: "115/11/22",
      count: 8,
    });
  });
});
