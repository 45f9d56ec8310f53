import type { PlanVersion, SegmentTables } from "../../course-codes/model.ts";
import { placeStudents } from "../../course-codes/placing.ts";
import { currentPlans } from "../../course-codes/plan.ts";
import type { ScoreRecord } from "../../scores/score-record.ts";
import { groupBy } from "../../tables/group-by.ts";
import { onceFor } from "../../tables/once-for.ts";
import type { GradedCourse, TermData } from "../graded-course.ts";
import type { PassMarks } from "./pass-marks.ts";

/** All that a search is given. Nothing of it may change while it is searched: what is derived from it is kept. */
export type PatternBasis = {
  /** 學校代碼 */
  school: string;
  /** Of the term, from `data`. */
  records: readonly GradedCourse[];
  data: Pick<TermData, "term" | "homerooms" | "students" | "offerings">;
  /** In the order they were received. */
  plans: readonly PlanVersion[];
  tables: SegmentTables;
  passMarks: PassMarks;
  /** Decimals of the school's scores; null: not set, so that the prevailing form of the term counts. */
  decimals: 0 | 1 | 2 | null;
  /** 學期成績 as the import before the one in force left it, in the order of its file; null: there was none. */
  previous: readonly ScoreRecord[] | null;
};

const newestPlans = onceFor(currentPlans);

/** The students of the term with their plans. */
export const placesOf = onceFor(({ school, data, plans, tables }: PatternBasis) =>
  placeStudents({ ...data, school, plans, tables, enrolments: [] }, newestPlans(plans)),
);

export const offeringsOf = onceFor(
  ({ data }: PatternBasis) => new Map(data.offerings.map((offering) => [offering.course, offering])),
);

/** A term's records course by course. */
export const recordsByCourse = onceFor((records: readonly GradedCourse[]) =>
  groupBy(records, ({ course }) => course),
);
