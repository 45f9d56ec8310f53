import type { Page } from "@playwright/test";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { generateSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { putGradesInForce } from "../support/graded-school.ts";
import type { AccountName } from "./support/accounts.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

test.setTimeout(180_000);
test.describe.configure({ mode: "serial" });

const school = generateSchool({ seed: 19, students: 120 });
const scores = inventScores(school).grades;
/** Six students who passed at 0, of several classes. */
const wrong = scores
  .filter(({ score, wholeScore }) => score !== null && wholeScore === null)
  .filter((_, index) => index % 150 === 0)
  .slice(0, 6);
const planted = scores.map(
  (record): ScoreRecord =>
    wrong.includes(record)
      ? { ...record, score: "0", passed: "1", makeUpScore: null, makeUpPassed: null }
      : record,
);
const mended = planted.map((record) => (record.score === "0" ? { ...record, passed: "0" as const } : record));
const [doubted] = wrong;
const student = school.students.find(({ number }) => number === doubted?.studentNumber);

const office = filledSchool(school);
test.use({
  school: {
    fill: async (scope: Scope) => {
      await office.fill(scope);
      const [teacher, officer] = await Promise.all(
        ["homeroom", "officer"].map((name) => findUserByLoginName(scope, name)),
      );
      if (!teacher || !officer || !student) throw new Error("somebody is missing");
      await putGradesInForce({ ...scope, user: officer }, school, planted);
      const assignments = [{ duty: "homeroom" as const, classKey: student.classKey }];
      await assignClasses(scope, { term: "112-1", userId: teacher.id, assignments });
    },
  },
});

// What is refused on purpose comes back with the status of a refusal.
test.use({ expectedErrors: [/status of 422/] });

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n", "latin1");
const path = "/112-1/corrections";
/** The one case of this story. */
const casePath = `${path}/1`;

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, name);
}

test("a homeroom teacher opens a case about a student's doubt, beside what the data say", async ({
  page,
  logIn,
}) => {
  await logIn("homeroom", path);
  await expect(page.getByText("這個學期還沒有您登錄，或與您的班級、課程有關的更正案")).toBeVisible();
  await look(page, "corrections-empty");
  await page.getByRole("link", { name: "登錄更正案" }).click();
  await page.locator("[name=student]").fill("9999999");
  await page.getByRole("button", { name: "查詢這筆成績" }).click();
  await expect(page.getByText("沒有這位學生的這門課")).toBeVisible();
  await page.locator("[name=student]").fill(doubted?.studentNumber ?? "");
  await page.getByRole("button", { name: "查詢這筆成績" }).click();
  await page.locator("select[name=course]").selectOption(doubted?.course ?? "");
  await page.getByRole("button", { name: "查詢這筆成績" }).click();
  await page.locator("select[name=field]").selectOption("passed");
  await page.locator("[name=after]").fill("5");
  await page.locator("select[name=source]").selectOption("student");
  await page.getByLabel("在收訖明細確認期間提出").check();
  await page.locator("textarea[name=words]").fill("學生核對時發現 0 分卻登錄及格");
  await look(page, "correction-new");
  await page.getByRole("button", { name: "登錄更正案" }).click();
  await expect(page.getByText("及格註記請填 1（及格）或 0（不及格）")).toBeVisible();
  await page.locator("[name=after]").fill("0");
  await page.getByRole("button", { name: "登錄更正案" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("112-1-001");
  await expect(page.getByRole("cell", { name: "0", exact: true })).toHaveCount(0);
  await look(page, "correction-registered");
});

test("the office looks into it, finds the same pattern in other classes, and takes it in or sets it aside", async ({
  page,
  logIn,
}) => {
  await logIn("officer", casePath);
  await page.getByRole("button", { name: "開始查證" }).click();
  await expect(page.getByText("這個更正案現在的狀態：查證中")).toBeVisible();
  await page.getByRole("button", { name: "找出同樣態的紀錄" }).click();
  await expect(page.getByText("新找到 5 筆")).toBeVisible();
  await expect(page.getByText("待處理 5 筆、已納入 0 筆、已排除 0 筆")).toBeVisible();
  await look(page, "correction-candidates");
  await page.getByRole("button", { name: "納入更正" }).click();
  await expect(page.getByText("請先選取紀錄")).toBeVisible();
  await page.locator("input[name=chosen]").last().check();
  await page.locator("[name=reason]").fill("該生另依規定辦理");
  // As the button beside the reason, never as the one that takes in.
  await page.locator("[name=reason]").press("Enter");
  await expect(page.getByText("已排除 1 筆。")).toBeVisible();
  await page.getByLabel("選取待處理的全部").check();
  await page.getByRole("button", { name: "納入更正" }).click();
  await expect(page.getByText("已納入 4 筆。")).toBeVisible();
  await expect(page.getByText("成績紀錄（5 筆）")).toBeVisible();
  await page.locator("select[name=cause]").selectOption("program");
  await page.locator("[name=mended]").fill("及格判定改為依分數計算");
  await page.getByRole("button", { name: "儲存原因" }).click();
  await expect(page.getByText("已儲存。")).toBeVisible();
  const evidence = page.locator("input[type=file]");
  await evidence.setInputFiles({ name: "假冒.png", mimeType: "image/png", buffer: pdf });
  await page.getByRole("button", { name: "加入佐證" }).click();
  await expect(page.getByText("檔案內容與副檔名不符")).toBeVisible();
  await evidence.setInputFiles({ name: "系統設定.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByRole("button", { name: "加入佐證" }).click();
  await expect(page.getByText("佐證已保存。")).toBeVisible();
  await look(page, "correction-pattern");
});

test("the teacher asks, section, director and principal approve in turn, and nobody out of turn", async ({
  page,
  logIn,
  context,
}) => {
  const as = async (account: AccountName) => {
    await context.clearCookies();
    await logIn(account, casePath);
  };
  await as("homeroom");
  await page.getByRole("button", { name: "送請核可" }).click();
  await expect(page.getByText("這個更正案現在的狀態：待核")).toBeVisible();
  await as("director");
  await expect(page.getByRole("button", { name: "核可", exact: true })).toHaveCount(0);
  for (const [account, state] of [
    ["officer", "待核"],
    ["director", "待核"],
    ["principal", "核可"],
  ] as const) {
    await as(account);
    await page.getByRole("button", { name: "核可", exact: true }).click();
    await expect(page.getByText(`這個更正案現在的狀態：${state}。`)).toBeVisible();
  }
  await look(page, "correction-approved");
});

test("what arrives with the next import confirms the correction, and the case is closed", async ({
  page,
  logIn,
  site,
}) => {
  await logIn("officer", casePath);
  await expect(page.getByText("還沒有全部改為更正後的值")).toBeVisible();
  await office.behind(site.databaseUrl, (officer) => putGradesInForce(officer, school, mended));
  await page.reload();
  await page.getByRole("button", { name: "確認已更正" }).click();
  await expect(page.getByText("這個更正案現在的狀態：已更正")).toBeVisible();
  await page.getByRole("button", { name: "結案", exact: true }).click();
  await expect(page.getByText("這個更正案現在的狀態：結案")).toBeVisible();
  await expect(page.getByText("處理經過")).toBeVisible();
  await look(page, "correction-closed");
  await page.goto(`${path}?of=all`);
  await expect(page.getByRole("link", { name: "112-1-001" })).toBeVisible();
  await look(page, "corrections-board");
  await page.goto(`${path}/settings`);
  await look(page, "correction-settings");
});
