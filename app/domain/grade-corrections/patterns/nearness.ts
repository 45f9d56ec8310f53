import type { Hit, Seed } from "./detector.ts";
import type { CandidateReason } from "./reasons.ts";
import { canonical } from "./score-text.ts";

/** What a candidate has in common with the corrections beside the error itself, and how much that is. */
export type Nearness = { points: number; reasons: readonly CandidateReason[] };

const points = { course: 8, teacher: 4, subject: 4, value: 2, class: 1 } as const;

/** Makes the measure once for all candidates of a kind. */
export function nearnessTo(seeds: readonly Seed[]): (hit: Hit) => Nearness {
  const of = (keyOf: (seed: Seed) => string | null) => new Set(seeds.map(keyOf));
  const courses = of(({ wrong }) => wrong.course);
  const teachers = of(({ wrong }) => wrong.teacher);
  const names = of(({ wrong }) => wrong.name);
  const classes = of(({ wrong }) => wrong.classKey);
  const values = new Set(seeds.map(({ field, wrong }) => `${field} ${canonical(wrong[field])}`));
  return ({ record, field }) => {
    const { course, teacher, name, classKey } = record;
    const reasons: CandidateReason[] = [];
    let sum = 0;
    const add = (more: number, reason: CandidateReason) => {
      sum += more;
      reasons.push(reason);
    };
    if (courses.has(course)) add(points.course, { code: "same-course", facts: {} });
    if (teacher !== null && teachers.has(teacher))
      add(points.teacher, { code: "same-teacher", facts: { teacher } });
    if (name !== null && names.has(name)) add(points.subject, { code: "same-subject", facts: { name } });
    if (values.has(`${field} ${canonical(record[field])}`))
      add(points.value, { code: "same-value", facts: { value: record[field] } });
    if (classKey !== null && classes.has(classKey)) add(points.class, { code: "same-class", facts: {} });
    return { points: sum, reasons };
  };
}
