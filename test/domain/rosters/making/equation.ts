import { expect } from "vitest";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import type { Roster } from "#app/domain/rosters/model.ts";

/** Every record is in one of three places. */
export function expectEquation({ roster, withoutCodes, leftOut, records }: BuiltBook): void {
  expect(rowCount(roster) + rowCount(withoutCodes) + leftOut.length).toBe(records);
}

export function rowCount({ sheets }: Roster): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}
