import { beforeAll, describe, expect, test } from "vitest";
import { roles } from "#app/domain/people/roles.ts";
import { loader as errorFile } from "#app/routes/grade-checks/error-file.ts";
import { loader as results, action as send } from "#app/routes/grade-checks/results.tsx";
import { action as decide, loader as upload } from "#app/routes/grade-checks/upload.tsx";
import { listNewestResults } from "#db/queries/grade-check-results.ts";
import { useCheckPages } from "../../support/check-pages.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newRound } from "../../support/grade-check-school.ts";
import { contentOf, send as post, sendFile, type Visitor, visit } from "../../support/visits.ts";

const always = { opensOn: "112/09/01", closesOn: "289/01/01" };

describeRoutes("results from a file, on their pages", (database) => {
  const pages = useCheckPages(database);
  const { as, at } = pages;
  let round = 0;
  beforeAll(async () => {
    round = (await newRound(pages.there().scope, always)).id;
  });

  const numberOf = (place: number) => pages.there().classes[0]?.students[place]?.number ?? "";
  const sendText = (visitor: Visitor, text: string | null) =>
    sendFile(send, {
      as: visitor,
      ...at("/results", {}, round),
      file: text === null ? null : { name: "結果.csv", bytes: Buffer.from(text, "utf8") },
    });
  const uploadOf = (headers: Headers) => headers.get("Location")?.split("/").at(-1) ?? "";

  test("a file is looked at, its reasons fetched, and confirmed", async () => {
    const officer = as("academic-officer");
    const sent = await sendText(officer, `學號,結果\r\n${numberOf(0)},○\r\n999999,○\r\n`);
    expect(sent.status).toBe(302);
    const id = uploadOf(sent.headers);
    const here = at(`/results/${id}`, { upload: id }, round);
    const { body } = await visit(upload, { as: officer, ...here });
    expect(body?.preview).toMatchObject({
      ...{ students: 1, doubts: 0, counts: { rows: 2, accepted: 1, rejected: 1, leftOut: 0 } },
      rejected: [{ row: 3, reason: "unknown-student", value: "999999" }],
    });
    const returned = await visit(errorFile, { as: officer, ...here });
    expect(await returned.body?.text()).toContain("本學期沒有這個學號");
    const form = [
      ["intent", "confirm"],
      ["version", String(body?.upload.version)],
      ["seen", String(body?.preview?.seen)],
    ] as const;
    expect((await post(decide, { as: officer, ...here, form })).headers.get("Location")).toBe(
      `/112-1/grade-checks/${round}/results/${id}?confirmed`,
    );
    const newest = await listNewestResults(pages.there().scope, round);
    expect(newest.get(numberOf(0))).toMatchObject({ state: "correct", source: "import" });
    expect((await post(decide, { as: officer, ...here, form })).status).toBe(409);
    const list = await visit(results, { as: officer, ...at("/results", {}, round) });
    expect(list.body?.uploads[0]).toMatchObject({ state: "confirmed", accepted: 1 });
    expect((await visit(errorFile, { as: officer, ...here })).status).toBe(404);
  });

  test.each([
    { why: "no file", text: null, refusal: { reason: "no-file" } },
    {
      why: "no column of results",
      text: "學號,姓名\r\n1,甲\r\n",
      refusal: { reason: "no-result-columns", missing: ["結果"] },
    },
    { why: "an empty file", text: "", refusal: { reason: "empty" } },
  ])("refused, with what to do: $why", async ({ text, refusal }) => {
    const { status, body } = await sendText(as("academic-officer"), text);
    expect(status).toBe(422);
    expect(contentOf(body)).toMatchObject({ refusal });
  });

  test("a file that is set aside is gone from what waits", async () => {
    const officer = as("academic-officer");
    const id = uploadOf((await sendText(officer, `學號,結果\r\n${numberOf(1)},X\r\n`)).headers);
    const here = at(`/results/${id}`, { upload: id }, round);
    const page = await visit(upload, { as: officer, ...here });
    expect(page.body?.preview?.rejected[0]?.reason).toBe("words-missing");
    const version = String(page.body?.upload.version);
    const confirmed = [
      ["intent", "confirm"],
      ["version", version],
      ["seen", String(page.body?.preview?.seen)],
    ] as const;
    const nothing = await post(decide, { as: officer, ...here, form: confirmed });
    expect(nothing.status).toBe(422);
    expect(contentOf(nothing.body)).toEqual({ kind: "refused", reason: "nothing-accepted" });
    const form = [
      ["intent", "discard"],
      ["version", version],
    ] as const;
    expect((await post(decide, { as: officer, ...here, form })).status).toBe(302);
    expect((await visit(upload, { as: officer, ...here })).body).toMatchObject({
      upload: { state: "discarded" },
      preview: null,
    });
  });

  describe("are the office's alone", () => {
    test.each(roles)("%s", async (role) => {
      const isOffice = role === "academic-officer" || role === "academic-director";
      const here = at("/results/999999", { upload: "999999" }, round);
      expect((await visit(results, { as: as(role), ...at("/results", {}, round) })).status).toBe(
        isOffice ? 200 : 403,
      );
      expect((await sendText(as(role), null)).status).toBe(isOffice ? 422 : 403);
      for (const loader of [upload, errorFile])
        expect((await visit<unknown>(loader, { as: as(role), ...here })).status).toBe(isOffice ? 404 : 403);
      expect((await post(decide, { as: as(role), ...here })).status).toBe(isOffice ? 404 : 403);
    });
  });

  test("a file of one round is none of another", async () => {
    const officer = as("academic-officer");
    const id = uploadOf((await sendText(officer, `學號,結果\r\n${numberOf(2)},○\r\n`)).headers);
    const other = await newRound(pages.there().scope, always);
    const here = at(`/results/${id}`, { upload: id }, other.id);
    expect((await visit(upload, { as: officer, ...here })).status).toBe(404);
  });
});
