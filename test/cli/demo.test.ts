import { expect, test } from "vitest";
import { fillDemoSchool } from "#app/cli/demo/fill-demo-school.ts";
import { knownLetters } from "#app/cli/demo/known-letters.ts";
import { now } from "#app/clock.server.ts";
import { readLetter } from "#app/domain/rosters/letters/read-letter.ts";
import { missingForBook } from "#app/domain/rosters/making/makeable.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { listClassAssignments } from "#db/queries/class-assignments.ts";
import { findLatestRun } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { findImport } from "#db/queries/imports.ts";
import { listLetters } from "#db/queries/letters.ts";
import { findSchoolByCode, listTerms } from "#db/queries/schools.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import { freshSqlite } from "../support/databases.ts";
import { testVault } from "../support/scopes.ts";

test("every letter that is known can be entered as it stands", () => {
  expect(knownLetters.map((letter) => readLetter(letter)).filter(({ ok }) => !ok)).toEqual([]);
});

test("the demo has the present term compared and the letters that are known, also when it is filled again", async () => {
  const { url, drop } = await freshSqlite();
  const db = connect(url);
  try {
    await migrate(db);
    const ground = { db, vault: testVault, now: now() };
    await fillDemoSchool(ground);
    await fillDemoSchool(ground);
    const school = await findSchoolByCode(ground, demoSchoolCode);
    const scope = { ...ground, schoolId: school?.id ?? 0 };
    const letters = await listLetters(scope);
    expect(letters.map(({ number }) => number).sort()).toEqual(
      knownLetters.map(({ number }) => number).sort(),
    );
    expect(letters.find(({ number }) => number.includes("1120113411"))).toMatchObject({
      issuedOn: "2023-08-23",
      orders: [
        {
          kind: "precheck",
          term: "112-1",
          books: ["precheck", "precheck-continuing"],
          opensOn: "2023-09-11",
          closesOn: "2023-11-10",
        },
      ],
    });
    const [term, before] = await listTerms(scope);
    expect(await findLatestRun(scope, term?.term ?? "")).toBeDefined();

    const past = await findDataInForce(scope, before?.term ?? "");
    for (const book of ["scores", "scores-continuing", "retakes", "officers"] as const)
      expect(missingForBook(book, past), book).toBeNull();
    const officer = await findUserByLoginName(scope, "academic-officer");
    for (const { importId } of past.datasets)
      expect(await findImport(scope, importId)).toMatchObject({
        status: "confirmed",
        createdBy: officer?.id,
      });
    const teacher = await findUserByLoginName(scope, "homeroom-teacher");
    for (const { term: one } of [term, before].flatMap((found) => (found ? [found] : [])))
      expect(await listClassAssignments(scope, one)).toContainEqual(
        expect.objectContaining({ userId: teacher?.id, duty: "homeroom" }),
      );
  } finally {
    await db.destroy();
    await drop();
  }
}, 180_000);
