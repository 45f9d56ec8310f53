import { expect, test } from "vitest";
import { formatCount, formatShare } from "#app/components/number.ts";

test("counts are grouped, shares have at most one decimal, and a share of nothing is no number", () => {
  expect(formatCount(1204)).toBe("1,204");
  expect(formatShare(3, 8)).toBe("37.5%");
  expect(formatShare(1, 3)).toBe("33.3%");
  expect(formatShare(0, 0)).toBe("—");
});
