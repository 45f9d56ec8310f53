import { lowestPassMark, passMark } from "../../rosters/rules/make-up.ts";
import type { GradedCourse } from "../graded-course.ts";
import { type PassMarks, passMarkOf } from "./pass-marks.ts";
import type { Contradiction } from "./reasons.ts";
import type { Pair } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

/** How the mark of a record contradicts its score, whatever the student's own pass mark may be; null where it may be right. */
export function contradictionOf(
  record: GradedCourse,
  { score: component, mark: field }: Pair,
  passMarks: PassMarks,
): Contradiction | null {
  const [score, mark] = [numberOf(record[component]), record[field]];
  if (mark !== "0" && mark !== "1") return null;
  if (record[component] === null) return "mark-alone";
  if (score === null) return null;
  const own = passMarks.length === 0 ? null : passMarkOf(record, passMarks);
  if (mark === "1" && score < (own ?? lowestPassMark)) return "passed-below";
  if (mark === "0" && score >= (own ?? passMark)) return "failed-above";
  return null;
}
