import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { findFile, insertFile, readFileBytes, readFileChunks } from "#db/queries/files.ts";
import { updateImport } from "#db/queries/imports.ts";
import { findPlan, insertPlanVersion, listPlans, readPlanVersions } from "#db/queries/plans.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newImport } from "../../support/imports.ts";
import { newScope } from "../../support/scopes.ts";

const version = (year: number, courses: number): Omit<PlanVersion, "id"> => ({
  form: "new",
  year,
  marks: [{ type: "V", md5: "d41d8cd98f00b204e9800998ecf8427e" }],
  sha256: "ab".repeat(32),
  courses: Array.from({ length: courses }, (_, i) => ({
    code: `112070406V32408010101${String(i).padStart(2, "0")}`,
    name: `國語文${i}`,
    credits: "440000",
    modes: i % 2 ? "00----" : null,
    attribute: null,
  })),
  deletions: [
    { code: "112070406V3240801010199", replacedBy: null },
    { code: "112070406V3240801010198", replacedBy: "112070406V3240801010197" },
  ],
});

describeEachDatabase("course plans", (database) => {
  let scope: Scope;
  const receive = async (plan: Omit<PlanVersion, "id">) => {
    const importId = await newImport(scope, { kind: "course-plan" });
    await updateImport(scope, importId, 1, { status: "confirmed" });
    return { importId, planId: await insertPlanVersion(scope, importId, plan, "plan.csv") };
  };
  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
  });

  test("come back whole, in the order they were received, whatever their year", async () => {
    const [newer, older] = [version(112, 1200), version(111, 3)];
    const [a, b] = [await receive(newer), await receive(older)];
    expect((await listPlans(scope)).map(({ id }) => id)).toEqual([a.planId, b.planId]);
    expect(await readPlanVersions(scope, [b.planId, a.planId])).toEqual([
      { id: String(a.planId), ...newer },
      { id: String(b.planId), ...older },
    ]);
    expect(await findPlan(scope, a.planId)).toMatchObject({
      year: 112,
      marks: newer.marks,
      fileName: "plan.csv",
    });
  });

  test("of an undone import are out of force, and a run that names them still reads them", async () => {
    const { importId, planId } = await receive(version(113, 1));
    await updateImport(scope, importId, 2, { status: "undone" });
    expect((await listPlans(scope)).map(({ id }) => id)).not.toContain(planId);
    expect(await readPlanVersions(scope, [planId])).toHaveLength(1);
  });

  test("of another school are not there", async () => {
    const { planId } = await receive(version(113, 1));
    const other = await newScope(database);
    expect(await listPlans(other)).toEqual([]);
    expect(await readPlanVersions(other, [planId])).toEqual([]);
    expect(await findPlan(other, planId)).toBeUndefined();
  });

  test("asked for without ids, none are read", async () => {
    expect(await readPlanVersions(scope, [])).toEqual([]);
  });
});

describeEachDatabase("files", (database) => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
  });

  describe.each([0, 1, 512 * 1024, 512 * 1024 + 1, 3_000_000])("of %i bytes", (size) => {
    test("come back byte by byte, in pieces of at most 1 MB", async () => {
      const bytes = randomBytes(size);
      const { id, sha256 } = await insertFile(scope, {
        name: "名冊.xlsx",
        mediaType: "application/zip",
        bytes,
      });
      expect(await findFile(scope, id)).toEqual({
        id,
        name: "名冊.xlsx",
        mediaType: "application/zip",
        size,
        sha256,
        createdAt: scope.now,
        createdBy: scope.user.id,
      });
      expect((await readFileBytes(scope, id)).equals(bytes)).toBe(true);
      const sizes: number[] = [];
      for await (const chunk of readFileChunks(scope, id)) sizes.push(chunk.byteLength);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(1024 * 1024);
    });
  });

  test("of another school are not there", async () => {
    const { id } = await insertFile(scope, { name: "a", mediaType: "", bytes: Buffer.from("abc") });
    const other = await newScope(database);
    expect(await findFile(other, id)).toBeUndefined();
    expect(await readFileBytes(other, id)).toHaveLength(0);
  });
});
