import { expect, test } from "vitest";
import { entryFields } from "#app/domain/people/entry-columns.ts";
import { entryKinds, sensitiveFields } from "#app/domain/people/student-entries.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { scoreFields } from "#app/domain/scores/score-columns.ts";
import { scoreKinds } from "#app/domain/scores/score-record.ts";
import { glanceAt } from "#app/use-cases/importing/glance.ts";
import { csvFile } from "../../fixtures/raw-file.ts";

const secret = "家中突逢變故";

async function shownUnder(title: string): Promise<string | undefined> {
  const { rows } = glanceAt(
    await csvFile([
      ["編號", title, "課程"],
      ["7", secret, "國語文"],
    ]),
  );
  expect(rows[0]).toMatchObject({ 0: "7", 2: "國語文" });
  return rows[0]?.[1];
}

const specs = [
  ...entryKinds.flatMap((kind) => entryFields[kind].filter(({ field }) => sensitiveFields.includes(field))),
  ...scoreKinds.flatMap((kind) => scoreFields[kind].filter(({ field }) => field === "remark")),
].map(({ spec }) => spec);
const ours = [
  ...specs.flatMap(({ header, aliases }) => [header, ...aliases]),
  ...sensitiveFields.map((field) => rosterColumns[field].title),
  rosterColumns.summary.title,
  rosterColumns.content.title,
];

test.each([...new Set(ours)])("of a column %s only that it is filled", async (title) => {
  expect(await shownUnder(title)).toBe("***");
  expect(await shownUnder(`＊ ${title} `)).toBe("***");
});

test.each(["質性評量", "學習描述", "備註", "備註（學生狀況）", "導師評語", "族語報考年度", "特殊身份"])(
  "a school's own name for such a column: %s",
  async (title) => {
    expect(await shownUnder(title)).toBe("***");
  },
);

test("what names nobody is shown as it is", async () => {
  expect(await shownUnder("科目")).toBe(secret);
});

test("a title in the second row of a header counts as well", async () => {
  const file = await csvFile([
    ["學號", "姓名", "成績", ""],
    ["", "", "", "質性文字描述"],
    ["7", "王小明", "80", secret],
  ]);
  expect(JSON.stringify(glanceAt(file))).not.toContain(secret);
});

test("without a header nobody's ID number and birth date stand where the titles do", async () => {
  const { headers } = glanceAt(await csvFile([["7", "A123456789", "96/03/02", "年級"]]));
  expect(headers).toEqual(["7", "A12****789", "96/**/**", "年級"]);
});
