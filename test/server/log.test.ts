import { expect, test } from "vitest";
import { errorWithoutData, newRequestNumber } from "#app/log.server.ts";

test("an error is logged without the values that a database driver puts into it", () => {
  const error = Object.assign(new Error("Duplicate entry 'A123456789' for key 'students.id'"), {
    sql: "insert into students values ('王小明')",
  });
  const logged = JSON.stringify(errorWithoutData(error));
  expect(logged).toContain("Duplicate entry");
  expect(logged).not.toContain("A123456789");
  expect(logged).not.toContain("王小明");
  expect(errorWithoutData(error).at[0]).toContain("log.test.ts");
});

test("what is thrown without being an error is named by its kind only", () => {
  expect(errorWithoutData("王小明")).toEqual({ type: "string", message: "", at: [] });
});

test("a number to quote can be read out: two groups of four, no letter that sounds or looks like another", () => {
  const numbers = Array.from({ length: 200 }, newRequestNumber);
  for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(numbers).size).toBe(200);
});
