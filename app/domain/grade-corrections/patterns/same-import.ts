import type { ScoreRecord } from "../../scores/score-record.ts";
import { isOfCourse, type RecordField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { type PatternBasis, recordsByCourse } from "./basis.ts";
import type { Detector, Hit, Seed } from "./detector.ts";
import { type Change, changeOf, rowsBefore } from "./import-changes.ts";
import type { CandidateReason } from "./reasons.ts";
import { isSame } from "./score-text.ts";
import { type Row, shiftsIn } from "./shifted-rows.ts";

/** So many changes of one kind in a course are the import's; fewer may be the school's own. */
const fewest = 4;

/** Records that the import in force changed as it changed the corrected one, held against the import before. */
export const sameImport: Detector = (seeds, basis) => {
  const { previous } = basis;
  if (!previous) return null;
  const shownBy: Seed[] = [];
  const hits: Hit[] = [];
  for (const field of new Set(seeds.map((seed) => seed.field))) {
    // Only what a row of 學期成績 has itself can an import of them have changed.
    if (isOfCourse(field)) continue;
    const ofField = seeds.filter((seed) => seed.field === field && isRestored(seed, field, previous));
    if (ofField.length === 0) continue;
    const courses = changedCourses(basis, previous, ofField, field);
    const shifted = alikeByShift(ofField, courses, field);
    const rest = ofField.filter((seed) => !shifted?.shownBy.includes(seed));
    for (const found of [shifted, alikeByChange(rest, courses, field)]) {
      shownBy.push(...(found?.shownBy ?? []));
      hits.push(...(found?.hits ?? []));
    }
  }
  return shownBy.length === 0 ? null : { shownBy, hits };
};

/** The correction takes back what the import did; of a lost value also the one that the school knows by now. */
function isRestored({ wrong, right }: Seed, field: RecordField, previous: readonly ScoreRecord[]): boolean {
  const rows = rowsBefore(previous).get(wrong.course);
  const before = rows?.find(({ studentNumber }) => studentNumber === wrong.studentNumber);
  if (!before || isSame(before[field], wrong[field])) return false;
  if (isSame(before[field], right[field])) return true;
  const kind = changeOf(before, wrong, field)?.kind;
  return right[field] !== null && (kind === "emptied" || kind === "zeroed");
}

/**
 * Courses in which the import may have changed the field, with their rows in the order of the import before; the corrected
 * ones as they were wrong.
 */
function changedCourses(
  { records }: PatternBasis,
  previous: readonly ScoreRecord[],
  seeds: readonly Seed[],
  field: RecordField,
): Map<string, Row[]> {
  const corrected = new Map(seeds.map(({ present, wrong }) => [present, wrong]));
  const ofSeeds = new Set(seeds.map(({ wrong }) => wrong.course));
  const present = recordsByCourse(records);
  const courses = new Map<string, Row[]>();
  for (const [course, rows] of rowsBefore(previous)) {
    const all = present.get(course) ?? [];
    if (!ofSeeds.has(course) && isUnchanged(rows, all, field)) continue;
    courses.set(
      course,
      besides(rows, all).map(({ before, now }) => ({ before, now: corrected.get(now) ?? now })),
    );
  }
  return courses;
}

/** Most courses, told without looking anybody up. */
function isUnchanged(before: readonly ScoreRecord[], now: readonly GradedCourse[], field: RecordField) {
  return before.every((row, index) => {
    const same = now[index];
    return same?.studentNumber === row.studentNumber && same[field] === row[field];
  });
}

/** Rows of a course beside those of the import before. Two imports nearly always have them in one order. */
function besides(before: readonly ScoreRecord[], now: readonly GradedCourse[]): Row[] {
  let byStudent: Map<string, GradedCourse> | null = null;
  return before.flatMap((row, index): Row[] => {
    const same = now[index];
    if (same?.studentNumber === row.studentNumber) return [{ before: row, now: same }];
    byStudent ??= new Map(now.map((record) => [record.studentNumber, record]));
    const found = byStudent.get(row.studentNumber);
    return found ? [{ before: row, now: found }] : [];
  });
}

function alikeByShift(
  seeds: readonly Seed[],
  courses: ReadonlyMap<string, readonly Row[]>,
  field: RecordField,
) {
  const shiftsOfSeeds = seeds.flatMap((seed) =>
    shiftsIn(courses.get(seed.wrong.course) ?? [], field)
      .filter(({ shifted }) => shifted.some(({ now }) => now === seed.wrong))
      .map(({ rows }) => ({ seed, rows })),
  );
  if (shiftsOfSeeds.length === 0) return null;
  const directions = new Set(shiftsOfSeeds.map(({ rows }) => rows));
  const hits = [...courses.values()].flatMap((course) =>
    shiftsIn(course, field)
      .filter(({ rows }) => directions.has(rows))
      .flatMap(({ rows, shifted }) =>
        shifted.map(({ before, now }): Hit => {
          const facts = { previous: before[field], rows, records: shifted.length };
          return hitOf(now, field, before[field], { code: "import-shifted", facts });
        }),
      ),
  );
  return { shownBy: [...new Set(shiftsOfSeeds.map(({ seed }) => seed))], hits };
}

type Changed = { now: GradedCourse; change: Change };

function alikeByChange(
  seeds: readonly Seed[],
  courses: ReadonlyMap<string, readonly Row[]>,
  field: RecordField,
) {
  const changes = new Map([...courses].map(([course, rows]) => [course, changesIn(rows, field)]));
  const shownBy: Seed[] = [];
  const hits: Hit[] = [];
  for (const seed of seeds) {
    const own = changes.get(seed.wrong.course) ?? [];
    const change = own.find(({ now }) => now === seed.wrong)?.change;
    if (!change) continue;
    const isCluster = clusterOf(own, change);
    // One score that moved by 5 is a correction of the school's; that many lost theirs at once is not.
    if (!isCluster && change.kind === "moved") continue;
    shownBy.push(seed);
    for (const all of changes.values()) {
      if (isCluster && !clusterOf(all, change)) continue;
      const alike = all.filter((one) => one.change.sameness === change.sameness);
      for (const { now, change: its } of alike)
        hits.push(hitOf(now, field, its.previous, reasonOf(its, alike.length)));
    }
  }
  return { shownBy, hits };
}

function changesIn(rows: readonly Row[], field: RecordField): Changed[] {
  return rows.flatMap(({ before, now }) => {
    const change = changeOf(before, now, field);
    return change ? [{ now, change }] : [];
  });
}

/** So many of a course were changed so, and no fewer than were changed otherwise. */
function clusterOf(changes: readonly Changed[], { sameness }: Change): boolean {
  const alike = changes.filter(({ change }) => change.sameness === sameness).length;
  return alike >= fewest && alike * 2 >= changes.length;
}

function reasonOf({ kind, previous, sameness }: Change, records: number): CandidateReason {
  if (kind === "emptied") return { code: "import-emptied", facts: { previous } };
  if (kind === "zeroed") return { code: "import-zeroed", facts: { previous } };
  if (kind === "moved") return { code: "import-moved", facts: { previous, by: sameness, records } };
  return { code: "import-changed", facts: { previous } };
}

function hitOf(record: GradedCourse, field: RecordField, after: string | null, reason: CandidateReason): Hit {
  return { record, field, after, reasons: [reason] };
}
