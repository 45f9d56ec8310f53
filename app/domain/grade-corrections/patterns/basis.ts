import { isAttending } from "../../course-codes/missing.ts";
import type { PlanVersion, SegmentTables } from "../../course-codes/model.ts";
import { type Placed, placeStudents } from "../../course-codes/placing.ts";
import { currentPlans } from "../../course-codes/plan.ts";
import type { ScoreRecord } from "../../scores/score-record.ts";
import { groupBy } from "../../tables/group-by.ts";
import { byText, onceFor } from "../../tables/once-for.ts";
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

/** The same for one record after the other: those of a student mostly follow each other. */
export const placeFinder = onceFor((basis: PatternBasis) => {
  const places = placesOf(basis);
  let last: { number: string; place: Placed | undefined } | null = null;
  return (studentNumber: string): Placed | undefined => {
    if (last?.number !== studentNumber) last = { number: studentNumber, place: places.get(studentNumber) };
    return last.place;
  };
});

export const offeringsOf = onceFor(
  ({ data }: PatternBasis) => new Map(data.offerings.map((offering) => [offering.course, offering])),
);

/** A term's records course by course. */
export const recordsByCourse = onceFor((records: readonly GradedCourse[]) =>
  groupBy(records, ({ course }) => course),
);

/** The same of students who attend, by whom it is told what is usual. */
export const attendingByCourse = onceFor((records: readonly GradedCourse[]) => {
  const attends = byText(isAttending);
  const attending = ({ status }: GradedCourse) => status === null || attends(status);
  return new Map([...recordsByCourse(records)].map(([course, all]) => [course, all.filter(attending)]));
});
