import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import { type OracleFinding, onEnrolment } from "./finding.ts";
import { type Case, planOf, versionsOf } from "./school.ts";

/** Row `code-missing`: a course with credits or periods carries no code. */
function codeMissing(one: Case): OracleFinding | undefined {
  const { credits, periods } = one.offering;
  const counts = (credits !== null && credits > 0) || (periods !== null && periods > 0);
  return one.code === null && counts ? onEnrolment("code-missing", one) : undefined;
}

const segments: readonly { table: SegmentTableName; from: number; to: number; byType: boolean }[] = [
  { table: "SCH", from: 10, to: 10, byType: false },
  { table: "GRP", from: 11, to: 12, byType: true },
  { table: "DEP", from: 13, to: 15, byType: true },
  { table: "CLA", from: 16, to: 16, byType: true },
  { table: "CAT", from: 17, to: 17, byType: false },
  { table: "MOD", from: 18, to: 18, byType: false },
  { table: "ATT1", from: 19, to: 19, byType: false },
  { table: "FLD", from: 20, to: 21, byType: true },
];

/** Row `code-malformed`: not 23 characters, or a segment that its table does not know. */
function codeMalformed(one: Case): OracleFinding | undefined {
  const { code } = one;
  if (code === null) return undefined;
  if (code.length !== 23) return onEnrolment("code-malformed", one, { segment: null });
  const type = code.slice(9, 10);
  for (const { table, from, to, byType } of segments) {
    const entries = one.input.tables.entries[table];
    if (entries === undefined) continue;
    const value = code.slice(from - 1, to);
    // "班群 may be 0 (none), a CLA code or a letter A–Z"
    if (table === "CLA" && /^[0A-Z]$/.test(value)) continue;
    const known = entries.some(
      (entry) => entry.code === value && (!byType || entry.types === null || entry.types.includes(type)),
    );
    if (!known) return onEnrolment("code-malformed", one, { segment: table, actual: value });
  }
  return undefined;
}

/** Row `school-differs`: characters 4–9 are not the school. */
function schoolDiffers(one: Case): OracleFinding | undefined {
  const actual = one.code?.slice(3, 9);
  const expected = one.input.school;
  return actual !== expected ? onEnrolment("school-differs", one, { expected, actual }) : undefined;
}

/** Row `cohort-differs`: characters 1–3 are not the student's cohort. */
function cohortDiffers(one: Case): OracleFinding | undefined {
  const actual = one.code?.slice(0, 3);
  const expected = one.programme?.slice(0, 3);
  return actual !== expected ? onEnrolment("cohort-differs", one, { expected, actual }) : undefined;
}

/** Row `programme-differs`: characters 10–16 are not the student's programme. */
function programmeDiffers(one: Case): OracleFinding | undefined {
  const actual = one.code?.slice(9, 16);
  const expected = one.programme?.slice(9, 16);
  return actual !== expected ? onEnrolment("programme-differs", one, { expected, actual }) : undefined;
}

/** Rows `code-deleted` and `code-not-in-plan`: the newest plan does not have it; once known, or never seen. */
function codeNotInNewest(one: Case): OracleFinding | undefined {
  const programme = one.programme ?? "";
  if (planOf(one.input, programme).some((course) => course.code === one.code)) return undefined;
  const onceKnown = versionsOf(one.input, programme).some((version) =>
    [...version.courses, ...version.deletions].some((row) => row.code === one.code),
  );
  return onEnrolment(onceKnown ? "code-deleted" : "code-not-in-plan", one);
}

/**
 * The first table: the first row that applies, and nothing further. Without a plan for the student's programme the
 * enrolment is "not judged further than `code-malformed`". A code that passes, or that does not count, gives none.
 */
export function codeRow(one: Case): OracleFinding | undefined {
  const early = codeMissing(one) ?? codeMalformed(one);
  if (early || one.code === null) return early;
  if (one.programme === null || planOf(one.input, one.programme).length === 0) return undefined;
  return schoolDiffers(one) ?? cohortDiffers(one) ?? programmeDiffers(one) ?? codeNotInNewest(one);
}
