import { type Cause, type Finding, findingFacts, findingKinds, type Proposal } from "./findings.ts";

type CauseDetails = { planName: string | null; proposals: readonly Proposal[] };

/**
 * Groups findings of one kind and one origin into causes: forty students of one class are one line.
 * Order: kind as decided, then most students first, then course and key, so that two runs list alike.
 */
export function groupCauses(
  findings: readonly Finding[],
  detailsOf: (finding: Finding) => CauseDetails,
): Cause[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.cause);
    if (group) group.push(finding);
    else groups.set(finding.cause, [finding]);
  }
  const order = new Map(findingKinds.map((kind, i) => [kind, i]));
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [causeOf(group[0], group, detailsOf(group[0]))] : []))
    .sort(
      (a, b) =>
        (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) ||
        b.findings - a.findings ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    );
}

function causeOf(first: Finding, group: readonly Finding[], details: CauseDetails): Cause {
  const present = <T>(values: readonly (T | null)[]) => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  return {
    key: first.cause,
    kind: first.kind,
    ...findingFacts[first.kind],
    course: first.course,
    programme: first.programme,
    code: first.code,
    expected: first.expected,
    actual: first.actual,
    segment: first.segment,
    ...details,
    studentNumbers: present(group.map((finding) => finding.studentNumber)),
    classKeys: present(group.map((finding) => finding.classKey)),
    findings: group.length,
  };
}

/** The origin of a finding as a text: kind, what it concerns and the difference; students are not part of it. */
export function causeKey(finding: Omit<Finding, "cause">): string {
  const { kind, classKey, programme, course, code, expected, actual } = finding;
  const origin =
    kind === "class-without-programme"
      ? [classKey]
      : kind === "programme-without-plan"
        ? [programme]
        : [course, programme, code, expected, actual];
  return [kind, ...origin.map((part) => part ?? "")].join("|");
}
