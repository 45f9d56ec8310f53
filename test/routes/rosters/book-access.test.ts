import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { loader as cause, action as causeAction } from "#app/routes/rosters/cause.tsx";
import { loader as causesFile } from "#app/routes/rosters/causes.xlsx.ts";
import { loader as changes } from "#app/routes/rosters/changes.tsx";
import { loader as findingsFile } from "#app/routes/rosters/findings.xlsx.ts";
import { loader as roster, action as rosterAction } from "#app/routes/rosters/roster.tsx";
import { loader as rules } from "#app/routes/rosters/rules.tsx";
import { loader as rulesFile } from "#app/routes/rosters/rules.xlsx.ts";
import { useBookSchool } from "../../support/book-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, type Visitor, visit } from "../../support/visits.ts";

type Ask = (args: LoaderFunctionArgs) => Promise<unknown>;

const office: readonly Role[] = ["academic-officer", "academic-director"];
const readers: readonly Role[] = [...office, "principal", "guidance"];
const exporters: readonly Role[] = [...office, "principal"];

describeRoutes("who may open which page of a book", (database) => {
  const its = useBookSchool(database);

  // Written a second time, page by page: who is let in.
  const pages = [
    { name: "a book", loader: roster, in: readers },
    { name: "one cause", loader: cause, in: readers },
    { name: "what a version changed", loader: changes, in: readers },
    { name: "the causes as a file", loader: causesFile, in: exporters },
    { name: "the findings with the rows as a file", loader: findingsFile, in: office },
    { name: "the rules", loader: rules, in: readers },
    { name: "the rules as a file", loader: rulesFile, in: exporters },
  ] as const satisfies readonly { name: string; loader: unknown; in: readonly Role[] }[];
  const asked = (as: Visitor) => its.at(as, "?was=1&is=2", { cause: "1" });

  describe.each(pages)("$name", ({ loader, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await visit<unknown>(loader, asked(its.as(role)));
      expect(status).toBe(allowed.includes(role) ? 200 : 403);
    });

    test("nobody: to the log-in page", async () => {
      const nobody = { ...its.as("academic-officer"), cookie: "" };
      const { status, headers } = await visit<unknown>(loader, asked(nobody));
      expect(status).toBe(302);
      expect(headers.get("Location")).toMatch(/^\/log-in\?to=/);
    });
  });

  const changing = [
    { name: "answering", action: causeAction, in: office },
    { name: "having the file of findings made", action: rosterAction, in: office },
  ] as const satisfies readonly { name: string; action: unknown; in: readonly Role[] }[];

  describe.each(changing)("$name", ({ action, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await send<unknown>(action, asked(its.as(role)));
      // What is sent is empty: who is let in is told so, everybody else is not let in.
      if (allowed.includes(role)) expect(status).not.toBe(403);
      else expect(status).toBe(403);
    });
  });

  const ofBook = pages.filter(({ loader }) => loader !== rules && loader !== rulesFile);
  describe.each(ofBook)("no page: $name", ({ loader }) => {
    test.each<{ why: string; params: Record<string, string> }>([
      { why: "a batch that is not there", params: { batch: "99999" } },
      { why: "no number", params: { batch: "abc" } },
      { why: "a book that the batch does not ask for", params: { book: "scores" } },
      { why: "no book", params: { book: "letters" } },
      { why: "another term's address", params: { term: "111-2" } },
    ])("$why", async ({ params }) => {
      const officer = asked(its.as("academic-officer"));
      const { status } = await visit<unknown>(loader, {
        ...officer,
        params: { ...officer.params, ...params },
      });
      expect(status).toBe(404);
    });
  });

  describe("another school", () => {
    let stranger: Visitor | undefined;
    beforeAll(async () => {
      stranger = await newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);
    });
    test.each(ofBook)("does not have $name", async ({ loader }) => {
      if (!stranger) throw new Error("nobody is there");
      expect((await visit<unknown>(loader, asked(stranger))).status).toBe(404);
    });
    test.each(changing)("refuses $name", async ({ action }) => {
      if (!stranger) throw new Error("nobody is there");
      expect((await send<unknown>(action, asked(stranger))).status).toBe(404);
    });
  });

  const nowhere: { why: string; loader: Ask; rest: string; params: Record<string, string> }[] = [
    { why: "a cause that the check does not have", loader: cause, rest: "", params: { cause: "99999" } },
    { why: "no cause", loader: cause, rest: "", params: { cause: "x" } },
    { why: "a version that is not there", loader: changes, rest: "?was=1&is=9", params: {} },
    { why: "a version against itself", loader: changes, rest: "?was=2&is=2", params: {} },
    { why: "the file of a job that is not there", loader: findingsFile, rest: "?job=999999", params: {} },
  ];
  test.each(nowhere)("no page: $why", async ({ loader, rest, params }) => {
    const at = its.at(its.as("academic-officer"), rest, params);
    expect((await visit<unknown>(loader, at)).status).toBe(404);
  });
});
