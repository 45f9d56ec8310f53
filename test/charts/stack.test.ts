import { expect, test } from "vitest";
import { stackLook } from "#app/charts/stack.ts";
import { caseCauses, caseReasons } from "#app/domain/grade-corrections/cases.ts";

test("no two reasons or causes of one picture look alike", () => {
  for (const kinds of [caseReasons.length, caseCauses.length + 1]) {
    const looks = Array.from({ length: kinds }, (_, part) => JSON.stringify(stackLook(part)));
    expect(new Set(looks).size).toBe(kinds);
  }
});
