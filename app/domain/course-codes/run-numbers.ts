import type { CauseLine } from "./cause-list.ts";
import { type FindingKind, findingKinds, type Weight } from "./findings.ts";
import type { ClassCount, RunNotes } from "./run-model.ts";

/** The numbers of a run as one person may see them: the same on page, chart and table. */
export type RunNumbers = {
  findings: Record<Weight, number>;
  causes: Record<Weight, number>;
  /** Students with at least one finding of that weight, of `students`. */
  affected: Record<Weight, number>;
  students: number;
  enrolments: number | null;
  kinds: readonly { kind: FindingKind; weight: Weight; findings: number; causes: number }[];
  classes: readonly ClassCount[];
};

/** Which finding is of which cause, class and student. */
export type FindingMark = { causeNumber: number; classKey: string | null; studentNumber: string | null };

/** Of the whole school, as the run kept them. */
export function numbersOfRun(causes: readonly CauseLine[], notes: RunNotes): RunNumbers {
  return {
    ...countCauses(causes),
    affected: notes.affected,
    students: notes.population.students,
    enrolments: notes.population.enrolments,
    classes: notes.classes,
  };
}

/** Of some classes only, from the findings in them; `students`: how many those classes have. */
export function numbersOfClasses(
  causes: readonly CauseLine[],
  marks: readonly FindingMark[],
  students: number,
): RunNumbers {
  const weights = new Map(causes.map(({ number, weight }) => [number, weight]));
  const affected = { blocking: new Set<string>(), query: new Set<string>(), listed: new Set<string>() };
  const classes = new Map<string | null, ClassCount>();
  for (const { causeNumber, classKey, studentNumber } of marks) {
    const weight = weights.get(causeNumber) ?? "listed";
    if (studentNumber !== null) affected[weight].add(studentNumber);
    const count = classes.get(classKey) ?? { classKey, blocking: 0, query: 0, listed: 0 };
    classes.set(classKey, count);
    count[weight]++;
  }
  return {
    ...countCauses(causes),
    affected: { blocking: affected.blocking.size, query: affected.query.size, listed: affected.listed.size },
    students,
    enrolments: null,
    classes: [...classes.values()],
  };
}

/** The causes that some classes have part in, each with only their findings and students. */
export function causesOfClasses(causes: readonly CauseLine[], marks: readonly FindingMark[]): CauseLine[] {
  const parts = new Map<number, { findings: number; students: Set<string>; classes: Set<string> }>();
  for (const { causeNumber, classKey, studentNumber } of marks) {
    const part = parts.get(causeNumber) ?? { findings: 0, students: new Set(), classes: new Set() };
    parts.set(causeNumber, part);
    part.findings++;
    if (studentNumber !== null) part.students.add(studentNumber);
    if (classKey !== null) part.classes.add(classKey);
  }
  return causes.flatMap((cause) => {
    const part = parts.get(cause.number);
    if (!part) return [];
    const { findings, students, classes } = part;
    return [{ ...cause, findings, students: students.size, classKeys: [...classes] }];
  });
}

function countCauses(lines: readonly CauseLine[]): Pick<RunNumbers, "findings" | "causes" | "kinds"> {
  const findings = { blocking: 0, query: 0, listed: 0 };
  const causes = { blocking: 0, query: 0, listed: 0 };
  const kinds = new Map<
    FindingKind,
    { kind: FindingKind; weight: Weight; findings: number; causes: number }
  >();
  for (const line of lines) {
    findings[line.weight] += line.findings;
    causes[line.weight]++;
    const kind = kinds.get(line.kind) ?? { kind: line.kind, weight: line.weight, findings: 0, causes: 0 };
    kinds.set(line.kind, kind);
    kind.findings += line.findings;
    kind.causes++;
  }
  return { findings, causes, kinds: findingKinds.flatMap((kind) => kinds.get(kind) ?? []) };
}

/** The first of a list that has to stay short, and one more for all the others together: the sum stays. */
export function topClasses(
  classes: readonly ClassCount[],
  most: number,
): { shown: readonly ClassCount[]; others: { classes: number; findings: number } } {
  const open = classes
    .map((one) => ({ one, findings: one.blocking + one.query }))
    .filter(({ findings }) => findings > 0);
  const rest = open.slice(most);
  return {
    shown: open.slice(0, most).map(({ one }) => one),
    others: { classes: rest.length, findings: rest.reduce((sum, { findings }) => sum + findings, 0) },
  };
}
