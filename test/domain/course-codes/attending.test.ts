import { expect, test } from "vitest";
import { isAttending } from "#app/domain/course-codes/missing.ts";

test.each([
  { status: null, attending: true, why: "the file has no such column" },
  { status: "在學", attending: true, why: "the usual word" },
  { status: "應屆畢業生", attending: true, why: "in the last year, still at school" },
  { status: "轉入", attending: true, why: "has come from another school" },
  { status: "轉出", attending: false, why: "has gone to another school" },
  { status: "休學中", attending: false, why: "on leave" },
  { status: "112畢業", attending: false, why: "has graduated" },
])(
  "a student with status $status is asked for planned courses: $attending ($why)",
  ({ status, attending }) => {
    expect(isAttending(status)).toBe(attending);
  },
);
