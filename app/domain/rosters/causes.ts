import type { RosterFinding } from "./check.ts";
import type { ColumnKey } from "./columns.ts";
import type { FaultParams, RuleGrade } from "./rule.ts";
import type { RuleId } from "./rules/index.ts";

/** Findings of one origin: mended once, they all go. */
export type RosterCause = {
  /** 1, 2, 3 … in the order of the list. */
  number: number;
  rule: RuleId;
  grade: RuleGrade;
  sheet: string | null;
  column: ColumnKey | null;
  /** The wrong value, where all findings have the same; null else. */
  value: string | null;
  params: FaultParams;
  findings: readonly RosterFinding[];
};

const order: readonly RuleGrade[] = ["syntax", "validity", "quality", "macro"];

/** Groups findings by their cause: what blocks first, then what concerns most rows. */
export function rosterCauses(findings: readonly RosterFinding[]): RosterCause[] {
  const groups = new Map<string, RosterFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.cause);
    if (group) group.push(finding);
    else groups.set(finding.cause, [finding]);
  }
  return [...groups.values()]
    .sort((a, b) => gradeOf(a) - gradeOf(b) || b.length - a.length)
    .flatMap((group, index) => {
      const [first] = group;
      if (!first) return [];
      const { rule, grade, sheet, column, value } = first;
      const same = group.every((finding) => finding.value === value);
      const params = sharedParams(group, first.params);
      return [
        {
          number: index + 1,
          rule,
          grade,
          sheet,
          column,
          value: same ? value : null,
          params,
          findings: group,
        },
      ];
    });
}

/** What the words are filled with, as far as it holds for all of them. */
function sharedParams(group: readonly RosterFinding[], params: FaultParams): FaultParams {
  const shared = Object.entries(params).filter(([name, value]) =>
    group.every((finding) => finding.params[name] === value),
  );
  return Object.fromEntries(shared);
}

function gradeOf(group: readonly RosterFinding[]): number {
  return order.indexOf(group[0]?.grade ?? "macro");
}
