import type { RegisteredStudent } from "#app/domain/rosters/model.ts";
import { idNumberOf } from "./roster-builder.ts";

/** The n-th student (from 0) of the register, in seat n + 1, as the rows of books are about them. */
export function student(index: number, change: Partial<RegisteredStudent> = {}): RegisteredStudent {
  return {
    idNumber: idNumberOf(index),
    birthDate: "2008-03-05",
    name: "王小明",
    number: "112001",
    className: "商二甲",
    seat: index + 1,
    grade: 2,
    division: "日間部",
    admissionYear: 112,
    attending: true,
    ...change,
  };
}

/** So many students of one class, from the n-th on. */
export function classOf(
  size: number,
  change: Partial<RegisteredStudent> = {},
  first = 0,
): RegisteredStudent[] {
  return Array.from({ length: size }, (_, index) => student(first + index, change));
}
