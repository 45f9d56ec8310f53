import { readFile } from "node:fs/promises";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import type { Scope } from "#db/scope.ts";
import { generateSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { withPoppler } from "../reports/pdf-tools.ts";
import { keepScores } from "../support/keep-school.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const school = generateSchool({ seed: 7, students: 120 });
const attending = school.students.filter(({ status }) => isAttending(status));
const [homeroom] = school.homerooms.filter(
  ({ key }) => attending.filter(({ classKey }) => classKey === key).length > 3,
);
const own = attending
  .filter(({ classKey }) => classKey === homeroom?.key)
  .sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0));

const office = filledSchool(school);
test.use({
  // A seat where nobody sits.
  expectedErrors: [/status of 422/],
  school: {
    fill: async (scope: Scope) => {
      await office.fill(scope);
      await keepScores(scope, "grades", inventScores(school).grades);
    },
  },
});

test("a round is made, its sheets printed, a class ticked except seats, a doubt entered and counted", async ({
  page,
  logIn,
}) => {
  await logIn("officer", "/112-1/grade-checks");
  await page.getByRole("link", { name: "建立梯次" }).click();
  await page.getByLabel("開始日期").fill("112/09/01");
  await page.getByLabel("截止日期").fill("289/01/01");
  await page.getByLabel("學校決定（不是依公文辦理時填寫）").fill("教務會議決議");
  for (const grade of ["一年級", "二年級", "三年級"]) await page.getByLabel(grade, { exact: true }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "儲存梯次" }).click();
  await expect(page.getByText("梯次已儲存")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第 1 梯次");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "grade-check-round");

  await page.locator("#sheets select[name=of]").selectOption({ label: homeroom?.name ?? "" });
  await page.getByRole("button", { name: "列印 PDF" }).click();
  await expect(page.getByText(`核對單已做好：1 班 ${own.length} 人`)).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下載 PDF" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/成績核對單.*\.pdf$/);
  const bytes = await readFile(await file.path());
  const text = withPoppler(bytes, (poppler) => poppler.text()).replace(/\s+/g, "");
  expect(own.filter(({ number, name }) => !text.includes(`學號${number}姓名${name}`))).toEqual([]);

  await page.goto(page.url().split("#")[0] ?? "");
  await page.getByRole("link", { name: homeroom?.name ?? "", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(homeroom?.name ?? "");
  const [first, second] = own;
  await page.getByLabel("除外座號").fill("99");
  await page.getByRole("button", { name: "登錄無誤" }).click();
  await expect(page.getByText("這個班級沒有座號 99")).toBeVisible();
  await page.getByLabel("除外座號").fill(`${first?.seat}、${second?.seat}`);
  await page.getByRole("button", { name: "登錄無誤" }).click();
  await expect(page.getByText(`已登錄 ${own.length - 2} 人無誤`)).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "grade-check-class");

  await page.getByRole("link", { name: first?.number ?? "", exact: true }).click();
  await page.getByLabel("有疑義", { exact: true }).check();
  await page.getByLabel("疑義 1 的說明").fill("補考成績沒有登錄");
  await expectAccessible(page);
  await page.getByRole("button", { name: "儲存", exact: true }).click();
  await expect(page.getByText("結果已儲存")).toBeVisible();
  await expect(page.locator(".timeline")).toContainText("補考成績沒有登錄");

  await page.getByRole("link", { name: "學生核對" }).click();
  const row = page.getByRole("row", { name: /第 1 梯次/ });
  await expect(row).toContainText(`${own.length - 1} / ${attending.length}`);

  await page.getByRole("link", { name: "第 1 梯次" }).click();
  const classes = new Set(attending.map(({ classKey }) => classKey)).size;
  const bars = page
    .getByRole("figure")
    .filter({ hasText: "各班完成了多少？" })
    .locator(".recharts-bar-rectangle path");
  // Of the own class what is right, doubted and missing, of every other one what is missing.
  await expect(bars).toHaveCount(3 + classes - 1);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "grade-check-completion");
  await bars.nth(1).click();
  await expect(page).toHaveURL(/standing=doubt/);
  const doubting = page.getByRole("table").getByRole("row");
  await expect(doubting).toHaveCount(2);
  await expect(doubting.nth(1)).toContainText(first?.number ?? "");

  await page.goto("/112-1");
  await expect(
    page.getByText(`${attending.length - own.length + 1} / ${attending.length} 人未核對`),
  ).toBeVisible();
});
