import { describe, expect, test } from "vitest";
import { readSeats } from "#app/domain/grade-checks/seats.ts";

const taken = [1, 2, 3, 5, 7, 8, 9, 12, null];

describe("seats as an office writes them", () => {
  test.each([
    { text: "", seats: [] },
    { text: "  ", seats: [] },
    { text: "3, 7-9", seats: [3, 7, 8, 9] },
    { text: "３、７～９", seats: [3, 7, 8, 9] },
    { text: "12；5 3", seats: [3, 5, 12] },
    { text: "7 至 9、1號", seats: [1, 7, 8, 9] },
    { text: "3,3,3-3", seats: [3] },
    { text: "03", seats: [3] },
  ])("$text", ({ text, seats }) => {
    expect(readSeats(text, taken)).toEqual({ ok: true, seats });
  });

  test.each([
    { text: "3, 4", fault: { code: "unknown-seats", seats: [4] } },
    { text: "1-5, 40", fault: { code: "unknown-seats", seats: [4, 40] } },
    { text: "9-7", fault: { code: "reversed", part: "9-7" } },
    { text: "三", fault: { code: "not-a-seat", part: "三" } },
    { text: "1-", fault: { code: "not-a-seat", part: "1-" } },
    { text: "-1", fault: { code: "not-a-seat", part: "-1" } },
    { text: "1.5", fault: { code: "not-a-seat", part: "1.5" } },
    { text: "1-999999999", fault: { code: "not-a-seat", part: "1-999999999" } },
  ])("refused, with what is wrong: $text", ({ text, fault }) => {
    expect(readSeats(text, taken)).toEqual({ ok: false, fault });
  });
});
