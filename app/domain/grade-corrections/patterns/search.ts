import { keyOfCourse } from "../../scores/key-of-course.ts";
import type { CorrectionField } from "../correction-fields.ts";
import { type GradedCourse, keyOfValue } from "../graded-course.ts";
import { type PatternBasis, recordsByCourse } from "./basis.ts";
import { codeDiffers } from "./code-differs.ts";
import { countedDiffers } from "./counted-differs.ts";
import type { Detected, Detector, Hit, Seed, SeedRecord } from "./detector.ts";
import { makeUpAboveCap } from "./makeup-above-cap.ts";
import { nearnessTo } from "./nearness.ts";
import { notRounded } from "./not-rounded.ts";
import { otherPassMark } from "./pass-mark.ts";
import { passedAtZero } from "./passed-at-zero.ts";
import { type PatternKind, patternKinds } from "./pattern-kinds.ts";
import { creditsDiffer, nameDiffers } from "./plan-fields.ts";
import type { CandidateReason } from "./reasons.ts";
import { rounded } from "./rounded.ts";
import { hitsOfRules } from "./rule-detector.ts";
import { sameComponent, sameTeacher } from "./same-courses.ts";
import { sameImport } from "./same-import.ts";

const detectors: Readonly<Record<PatternKind, Detector>> = {
  "same-component": sameComponent,
  "same-teacher": sameTeacher,
  "passed-at-zero": passedAtZero,
  "makeup-above-cap": makeUpAboveCap,
  "not-rounded": notRounded,
  rounded,
  "pass-mark": otherPassMark,
  "credits-differ": creditsDiffer,
  "name-differs": nameDiffers,
  "code-differs": codeDiffers,
  "counted-differs": countedDiffers,
  "same-import": sameImport,
};

/** A record that may have the error of the corrections. */
export type Candidate = {
  studentNumber: string;
  course: string;
  classKey: string | null;
  field: CorrectionField;
  /** The value as it stands. */
  before: string | null;
  /** What the rule tells; null: only the school can know. */
  after: string | null;
  /** The error first, then what the record has in common with the corrections. */
  reasons: readonly CandidateReason[];
  /** 1: nearest to the corrections; records that are as near as one another have one rank. */
  rank: number;
};

export type PatternFound = {
  kind: PatternKind;
  /** How many of the corrections show the kind themselves. */
  shownBy: number;
  /** By rank, then in the order of the term's records. */
  candidates: readonly Candidate[];
  /** Most candidates first; null: students of no class. */
  byClass: readonly { classKey: string | null; candidates: number }[];
};

/**
 * The kinds of pattern that the corrections show, each with the other records of the term that have the same error; the kind
 * that most corrections show first, then the one that names the cause most exactly. A correction of a record that the term
 * does not have shows nothing. Source: of errors of one pattern all affected records are corrected (domain facts, section 8).
 */
export function searchPatterns(corrections: readonly SeedRecord[], basis: PatternBasis): PatternFound[] {
  const seeds = seedsOf(corrections, basis.records);
  const corrected = new Set(corrections.map(keyOfCourse));
  const shown = patternKinds.flatMap((kind) => {
    const found = detectors[kind](seeds, basis);
    return found ? [{ kind, found }] : [];
  });
  const ofRules = hitsOfRules(
    shown.flatMap(({ found }) => ("finders" in found ? found : [])),
    basis.records,
  );
  return shown
    .map(({ kind, found }) => {
      const { shownBy } = found;
      const hits = "finders" in found ? (ofRules.get(found) ?? []) : found.hits;
      return { kind, shownBy: shownBy.length, ...listed({ shownBy, hits }, corrected) };
    })
    .sort((a, b) => b.shownBy - a.shownBy);
}

function seedsOf(corrections: readonly SeedRecord[], records: readonly GradedCourse[]): Seed[] {
  const byCourse = recordsByCourse(records);
  const views = new Map<string, Omit<Seed, "field">>();
  for (const correction of corrections) {
    const { studentNumber, course, field, before, after } = correction;
    const key = keyOfCourse(correction);
    const present = byCourse.get(course)?.find((record) => record.studentNumber === studentNumber);
    const view = views.get(key) ?? (present && { present, wrong: present, right: present });
    if (view)
      views.set(key, {
        present: view.present,
        wrong: { ...view.wrong, [field]: before },
        right: { ...view.right, [field]: after },
      });
  }
  return corrections.flatMap((correction) => {
    const view = views.get(keyOfCourse(correction));
    return view ? [{ field: correction.field, ...view }] : [];
  });
}

function listed({ shownBy, hits }: Detected, corrected: ReadonlySet<string>) {
  const nearness = nearnessTo(shownBy);
  const known = new Set<string>();
  const near = hits.flatMap((hit) => {
    const { studentNumber, course } = hit.record;
    const key = keyOfValue({ studentNumber, course, field: hit.field });
    if (corrected.has(keyOfCourse(hit.record)) || known.has(key)) return [];
    known.add(key);
    return [{ hit, ...nearness(hit) }];
  });
  near.sort((a, b) => b.points - a.points);
  const steps = [...new Set(near.map(({ points }) => points))];
  const candidates = near.map(({ hit, points, reasons }) =>
    candidateOf(hit, reasons, steps.indexOf(points) + 1),
  );
  return { candidates, byClass: countByClass(candidates) };
}

function candidateOf(
  { record, field, after, reasons }: Hit,
  near: readonly CandidateReason[],
  rank: number,
): Candidate {
  const { studentNumber, course, classKey } = record;
  const before = record[field];
  return { studentNumber, course, classKey, field, before, after, reasons: [...reasons, ...near], rank };
}

function countByClass(candidates: readonly Candidate[]): PatternFound["byClass"] {
  const classes = new Map<string | null, number>();
  for (const { classKey } of candidates) classes.set(classKey, (classes.get(classKey) ?? 0) + 1);
  return [...classes]
    .map(([classKey, count]) => ({ classKey, candidates: count }))
    .sort((a, b) => b.candidates - a.candidates);
}
