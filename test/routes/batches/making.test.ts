import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { action, loader } from "#app/routes/batches/batch.tsx";
import { loader as leftOut } from "#app/routes/batches/left-out.ts";
import type { Scope } from "#db/scope.ts";
import { doJobs, newBatchSchool } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const office: readonly Role[] = ["academic-officer", "academic-director"];

describeRoutes("Making a book on the page of its batch", (database) => {
  useAsConsole(database);
  let scope: Scope;
  let batchId = 0;
  const visitors = new Map<Role, Visitor>();
  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };
  beforeAll(async () => {
    ({ scope, batchId } = await newBatchSchool(database));
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
  });

  const at = (visitor: Visitor, more: Record<string, string> = {}) => ({
    as: visitor,
    path: `/112-1/batches/${batchId}`,
    params: { batch: String(batchId), ...more },
  });
  const ask = (visitor: Visitor, book: string) =>
    send<unknown>(action, {
      ...at(visitor),
      form: [
        ["intent", "make"],
        ["book", book],
      ],
    });
  const makings = async () => {
    const { body } = await visit(loader, at(as("academic-officer")));
    return body?.makings ?? [];
  };

  test("a book that the batch has not, or that cannot be made, is refused with its reason", async () => {
    const other = await ask(as("academic-officer"), "precheck-continuing");
    expect(other).toMatchObject({ status: 409 });
    expect((await ask(as("academic-officer"), "outcomes")).status).toBe(400);
    expect(await makings()).toEqual([{ book: "precheck", last: null }]);
  });

  test("is begun by the office, shown while it runs, and ends in an equation and the file of what is not in it", async () => {
    expect((await ask(as("academic-officer"), "precheck")).status).toBe(200);
    expect((await makings())[0]?.last).toMatchObject({ state: "queued" });
    await doJobs(scope);
    const [making] = await makings();
    const result = making?.last?.result;
    if (!making?.last || !result || result.kind === "refused") throw new Error("not made");
    expect(result.rows + result.withoutCodes + result.leftOut).toBe(result.records);
    const file = await visit<Response>(
      leftOut,
      at(as("academic-officer"), { job: String(making.last.jobId) }),
    );
    expect(file.status).toBe(200);
    expect(decodeURIComponent(file.headers.get("Content-Disposition") ?? "")).toMatch(/缺.*\.xlsx/);
  });

  describe("nobody else may", () => {
    test.each(roles)("%s", async (role) => {
      const { status } = await ask(as(role), "precheck");
      expect(status).toBe(office.includes(role) ? 200 : 403);
      const last = (await makings())[0]?.last;
      const file = await visit<Response>(leftOut, at(as(role), { job: String(last?.jobId) }));
      if (!office.includes(role)) expect(file.status).toBe(403);
    });

    test("another school's office: there is no such batch", async () => {
      const other = await newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);
      expect((await ask(other, "precheck")).status).toBe(404);
      expect((await visit<Response>(leftOut, at(other, { job: "1" }))).status).toBe(404);
    });

    test("a job that is none of the batch's", async () => {
      expect((await visit<Response>(leftOut, at(as("academic-officer"), { job: "99999" }))).status).toBe(404);
    });
  });
});
