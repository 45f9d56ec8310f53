import { beforeAll, expect, test } from "vitest";
import type { Term } from "#app/domain/calendar/term.ts";
import type { Weight } from "#app/domain/course-codes/findings.ts";
import { openItems } from "#app/routes/shell/open-items.server.ts";
import { newId } from "#db/dialect.ts";
import { updateImport } from "#db/queries/imports.ts";
import { insertTerm } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newImport } from "../../support/imports.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";

const term: Term = { schoolYear: 112, semester: 1 };

describeRoutes("open items beside the menu", (database) => {
  let officer: Scope;

  beforeAll(async () => {
    officer = await newScope(database, ["academic-officer"]);
    for (const name of ["112-1", "111-2"])
      await insertTerm(officer, { term: name, opensOn: null, closesOn: null });
    await keepRun(officer, "112-1", ["blocking", "blocking", "blocking"]);
    await keepRun(officer, "112-1", ["blocking", "query", "listed", "blocking"]);
    await keepRun(officer, "111-2", ["blocking"]);
    await newImport(officer, { term: "112-1" });
    await newImport(officer, { term: null });
    await newImport(officer, { term: "111-2" });
    const discarded = await newImport(officer, { term: "112-1" });
    await updateImport(officer, discarded, 1, { status: "discarded" });
  });

  test("the latest run's blocking causes, and the files of the term that wait for a decision", async () => {
    expect(await openItems(officer, term)).toEqual({
      comparisons: 2,
      imports: 2,
      batches: 0,
      corrections: 0,
    });
  });

  test("a term without runs and files has none", async () => {
    expect(await openItems(officer, { schoolYear: 113, semester: 1 })).toEqual({
      comparisons: 0,
      imports: 1,
      batches: 0,
      corrections: 0,
    });
  });

  test("another school's are never counted", async () => {
    const other = await newScope(database, ["academic-officer"]);
    expect(await openItems(other, term)).toEqual({ comparisons: 0, imports: 0, batches: 0, corrections: 0 });
  });

  test("who imports nothing and sees own classes only is shown no number of the whole school", async () => {
    const teacher = await asNewUser(officer, ["homeroom-teacher"]);
    expect(await openItems(teacher, term)).toEqual({
      comparisons: 0,
      imports: 0,
      batches: 0,
      corrections: 0,
    });
  });
});

/** A finished run with one cause of each weight given. */
async function keepRun({ db, schoolId }: Scope, termName: string, weights: readonly Weight[]): Promise<void> {
  const run = await db
    .insertInto("comparison_runs")
    .values({
      school_id: schoolId,
      term: termName,
      status: "done",
      inputs: "[]",
      plans: "[]",
      counts: "{}",
      notes: "{}",
      blocking: 0,
      queries: 0,
      listed: 0,
      causes: weights.length,
      previous_run_id: null,
      job_id: null,
      created_at: "2023-09-01 00:00:00",
      created_by: null,
      started_at: null,
      finished_at: null,
    })
    .executeTakeFirstOrThrow();
  const causes = weights.map((weight, index) => ({
    school_id: schoolId,
    run_id: newId(run),
    cause_no: index + 1,
    cause_key: `cause ${index + 1}`,
    kind: "code-missing" as const,
    weight,
    section: "curriculum" as const,
    course: null,
    programme: null,
    code: null,
    expected: null,
    actual: null,
    segment: null,
    plan_name: null,
    proposals: "[]",
    findings: 1,
    students: 1,
    class_keys: "[]",
    state: "new" as const,
  }));
  await db.insertInto("comparison_causes").values(causes).execute();
}
