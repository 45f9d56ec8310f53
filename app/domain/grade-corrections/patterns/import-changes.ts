import type { ScoreRecord } from "../../scores/score-record.ts";
import { groupBy } from "../../tables/group-by.ts";
import { onceFor } from "../../tables/once-for.ts";
import { isMarkField, isScoreComponent, type RecordField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { pairOf } from "./score-pairs.ts";
import { isSame, movedBy, numberOf } from "./score-text.ts";

/** What an import made of a value. Records of one `sameness` were changed in the same way. */
export type Change = { kind: "emptied" | "zeroed" | "moved" | "changed"; sameness: string; previous: string };

/** Rows of an import course by course, in the order of its file. */
export const rowsBefore = onceFor((previous: readonly ScoreRecord[]) =>
  groupBy(previous, ({ course }) => course),
);

/** null: not changed, new, or changed into something that says nothing of other records. */
export function changeOf(before: ScoreRecord, now: GradedCourse, field: RecordField): Change | null {
  const [previous, value] = [before[field], now[field]];
  if (previous === null || isSame(previous, value)) return null;
  // A row that the import no longer had is another change than an empty cell.
  if (value === null) return { kind: "emptied", sameness: `emptied ${now.isGraded}`, previous };
  if (isScoreComponent(field)) {
    if (numberOf(value) === 0) return { kind: "zeroed", sameness: "zeroed", previous };
    const by = movedBy(previous, value);
    return by === null ? null : { kind: "moved", sameness: by, previous };
  }
  // A mark that follows its score was not changed by itself.
  const pair = isMarkField(field) ? pairOf(field) : null;
  if (pair && !isSame(before[pair.score], now[pair.score])) return null;
  return { kind: "changed", sameness: `${previous} ${value}`, previous };
}
