import type { Offering } from "#app/domain/course-codes/model.ts";
import { agreementOf } from "#app/domain/course-codes/names.ts";
import type { SeedRecord } from "#app/domain/grade-corrections/patterns/detector.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { groupBy } from "../faults/places.ts";
import { type Draft, type Entry, patternSize, spoil } from "./draft.ts";
import { hasPassed } from "./score-patterns.ts";

/** The credits of a course across classes. */
export function plantCredits(draft: Draft): SeedRecord[] {
  const entries = draft.takeShared((all) =>
    all.every(({ clean }) => clean.code !== null && clean.credits !== null),
  );
  const offering = offeringOf(draft, entries);
  offering.credits = (offering.credits ?? 0) + 1;
  return entries.map((entry) => planError(entry, "credits", String(offering.credits)));
}

/** The reported name of a course across classes: another one, or another spelling. */
export function plantName(draft: Draft): SeedRecord[] {
  const entries = draft.takeShared((all) =>
    all.every(({ clean }) => clean.code !== null && clean.name !== null),
  );
  const offering = offeringOf(draft, entries);
  const right = offering.reportedName ?? offering.subject;
  const wrong = draft.random.below(2) === 0 ? `${right}精進課程` : `${right}（一）`;
  if (agreementOf(wrong, right) === "equal") throw new Error(`${wrong} is not another name than ${right}`);
  offering.reportedName = wrong;
  return entries.map((entry) => planError(entry, "name", wrong));
}

/** Single students of many classes with the codes of the cohort before, or of another programme. */
export function plantCodes(draft: Draft): SeedRecord[] {
  const { random, school } = draft;
  const names = new Map(school.plans.at(-1)?.courses.map(({ code, name }) => [code, name]));
  const alike = groupBy([...names], ([code, name]) => `${code.slice(0, 16)}${name}`);
  const enrolments = new Map(school.enrolments.map((one) => [keyOfCourse(one), one]));
  const entries = draft.takeRows(patternSize(random), ({ clean: { code, name } }) => {
    // Two codes of one name tell nothing (domain facts, section 3).
    return (
      code !== null && name === names.get(code) && alike.get(`${code.slice(0, 16)}${name}`)?.length === 1
    );
  });
  const isCohort = random.below(2) === 0;
  return entries.map((entry) => {
    const right = entry.clean.code ?? "";
    const before = String(Number(right.slice(0, 3)) - 1);
    const wrong = isCohort
      ? `${before}${right.slice(3)}`
      : `${right.slice(0, 15)}${right[15] === "0" ? "A" : "0"}${right.slice(16)}`;
    const enrolment = enrolments.get(keyOfCourse(entry.row));
    if (enrolment) enrolment.code = wrong;
    entry.row.code = wrong;
    return planError(entry, "code", wrong);
  });
}

/** 彈性學習 that counts as with a score, or courses with a score that count as without one. */
export function plantCounted({ takeRows, random, rows }: Draft): SeedRecord[] {
  const flexible = rows.filter(({ counted }) => counted === "3");
  const count = patternSize(random);
  // In a small school only one class has it.
  const isOfClasses = new Set(flexible.map(({ course }) => course)).size > 1;
  if (flexible.length >= 15 && isOfClasses && random.below(2) === 0)
    return takeRows(Math.min(flexible.length, count), ({ row }) => row.counted === "3").map((entry) =>
      spoil(entry, { counted: "1" }, "counted"),
    );
  return takeRows(count, (entry) => hasPassed(entry) && entry.clean.code !== null).map((entry) =>
    spoil(entry, { counted: "3" }, "counted"),
  );
}

function planError(entry: Entry, field: "credits" | "name" | "code", before: string): SeedRecord {
  const { clean } = entry;
  const { studentNumber, course } = clean;
  entry.isChanged = true;
  return { studentNumber, course, field, before, after: clean[field] };
}

function offeringOf({ school }: Draft, [first]: readonly Entry[]): Offering {
  const offering = school.offerings.find(({ course }) => course === first?.row.course);
  if (!offering) throw new Error("a course without an offering");
  return offering;
}
