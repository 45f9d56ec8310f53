import { type CaseReason, caseReasons } from "#app/domain/grade-corrections/cases.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { insertCase } from "#db/queries/correction-cases.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { generateSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { approveWhole, moveNow, openCaseOf } from "../support/correction-school.ts";
import { putGradesInForce } from "../support/graded-school.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

test.setTimeout(120_000);
test.describe.configure({ mode: "serial" });

const school = generateSchool({ seed: 23, students: 80 });
const { grades } = inventScores(school);
const [first, second, third, other] = grades
  .filter(({ score }) => score !== null && Number(score) >= 61)
  .filter((_, index) => index % 40 === 0);
const office = filledSchool(school);

/** Three approved cases of which two have come back with the corrected file, and one value that changed without a case. */
async function fill(scope: Scope): Promise<void> {
  await office.fill(scope);
  const person = async (name: string): Promise<Scope> => {
    const user = await findUserByLoginName(scope, name);
    if (!user) throw new Error(`there is no ${name}`);
    return { ...scope, user };
  };
  const people = {
    asker: await person("officer"),
    officer: await person("newcomer"),
    director: await person("director"),
    principal: await person("principal"),
  };
  if (!first || !second || !third || !other) throw new Error("the school is too small");
  await putGradesInForce(people.asker, school, grades);
  for (const record of [first, second, third])
    await approveWhole(people, await openCaseOf(people.asker, { record, after: "60.5" }));
  await earlierTerm(people.asker);
  const now = new Map<ScoreRecord, string>([
    [first, "60.50"],
    [second, "60.5"],
    [other, "61"],
  ]);
  const corrected = grades.map((row) => ({ ...row, score: now.get(row) ?? row.score }));
  await putGradesInForce(people.asker, school, corrected);
}

/** Cases of the term before, one for each reason, withdrawn. */
async function earlierTerm(scope: Scope): Promise<void> {
  const open = (reason: CaseReason) =>
    inTransaction(scope, (trx) =>
      insertCase(trx, {
        term: "111-2",
        source: "teacher",
        inReceiptWindow: false,
        reason,
        words: "平時成績漏計",
        openedOn: "2023-02-20",
        dueOn: null,
        gradesImportId: null,
      }),
    );
  for (const reason of caseReasons) await moveNow(scope, await open(reason), "withdraw");
}

test.use({ school: { fill } });
// One case is refused on purpose.
test.use({ expectedErrors: [/status of 409/] });

const path = "/112-1/corrections";

test("the office sees which corrections arrived, and confirms them", async ({ page, logIn }) => {
  await logIn("officer", path);
  await page.getByRole("link", { name: "更正到位情形" }).click();
  await expect(page.getByRole("heading", { name: "核可的更正到位了嗎？" })).toBeVisible();
  await expect(page.getByText("2 個更正案的紀錄已全部到位")).toBeVisible();
  await expect(page.getByText("沒有更正案的變更")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "correction-arrival");
  await page.getByRole("button", { name: "確認更正已到位" }).click();
  await expect(page.getByText("已確認 2 個更正案。")).toBeVisible();
  await expect(page.getByText("的紀錄已全部到位")).toHaveCount(0);
});

test("statistics are drawn over the terms, each with its numbers as a table", async ({ page, logIn }) => {
  await logIn("principal", path);
  await page.getByRole("link", { name: "更正統計" }).click();
  const reasons = page.getByRole("figure").filter({ hasText: "更正案的原因是什麼？" });
  // Eight parts of the term before, one of this term.
  await expect(reasons.locator(".recharts-bar-rectangle path")).toHaveCount(9);
  await expect(reasons.getByRole("row", { name: /計算錯誤/ })).toContainText("3（100%）");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "correction-statistics");
});

test("the slip of a case is a PDF", async ({ page, logIn }) => {
  await logIn("officer", `${path}/3`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "列印核定單" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/成績更正核定單_112-1-003_\d{7}-\d{4}\.pdf$/);
  await takePicture(page, "correction-case-with-slip");
});
