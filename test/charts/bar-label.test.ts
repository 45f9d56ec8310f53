import { expect, test } from "vitest";
import { labelRoom, linesOf } from "#app/charts/bar-label.tsx";

for (const { text, room, lines, why } of [
  { text: "應修未修", room: 100, lines: ["應修未修"], why: "it fits" },
  {
    text: "課程計畫沒有此課程代碼",
    room: 80,
    lines: ["課程計畫沒有", "此課程代碼"],
    why: "Chinese breaks anywhere",
  },
  { text: "Planned, not taken", room: 70, lines: ["Planned,", "not taken"], why: "English breaks at words" },
  {
    text: "課程計畫沒有此課程代碼",
    room: 54,
    lines: ["課程計畫", "沒有此…"],
    why: "a third line is left to the table",
  },
]) {
  test(`the label of a bar takes at most two lines: ${why}`, () => {
    expect(linesOf(text, room)).toEqual(lines);
  });
}

test("labels leave the bars most of a telephone's width", () => {
  const long = ["不提交（團體活動與彈性學習）"];
  expect(labelRoom(long, 1280)).toBeGreaterThan(labelRoom(long, 390));
  expect(labelRoom(long, 390)).toBeLessThanOrEqual(130);
  expect(labelRoom([], 390)).toBeGreaterThan(0);
});
