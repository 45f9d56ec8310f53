import { partOf, segmentSpans } from "./code.ts";
import type { ProgrammeRow } from "./comparison-columns.ts";
import type { ComparisonResult } from "./findings.ts";
import type { SegmentTables } from "./model.ts";
import type { ProgrammePlan } from "./plan.ts";
import { labelOf } from "./tables.ts";

/** The words of a programme code (群科班) as far as its tables know them; a part without words stays as it is. */
export function programmeName(programme: string, tables: SegmentTables): string {
  const type = partOf(programme, "type");
  return segmentSpans
    .filter(([name]) => name === "SCH" || name === "GRP" || name === "DEP" || name === "CLA")
    .map(([name, [start, end]]) => {
      const value = programme.slice(start, end);
      if (name === "CLA" && value === "0") return "";
      return labelOf(tables, name, value, type) ?? value;
    })
    .filter((word) => word !== "")
    .join(" ");
}

/** The name of a plan: one plan per programme and cohort. */
export function planNames(tables: SegmentTables): (programme: string) => string {
  const names = new Map<string, string>();
  return (programme) => {
    const known = names.get(programme);
    if (known !== undefined) return known;
    const name = `${partOf(programme, "cohort")} ${programmeName(programme, tables)}`;
    names.set(programme, name);
    return name;
  };
}

/** Each class with the programmes of its own and of its students, then the plans of those cohorts that no class adopts. */
export function programmeRows(
  { input, findings }: ComparisonResult,
  plans: ReadonlyMap<string, ProgrammePlan>,
  planName: (programme: string) => string,
): ProgrammeRow[] {
  const without = new Set(
    findings.flatMap(({ kind, programme }) =>
      kind === "programme-without-plan" && programme !== null ? [programme] : [],
    ),
  );
  const own = new Map<string, Set<string>>();
  for (const { classKey, programme } of input.students) {
    if (programme === null) continue;
    const programmes = own.get(classKey) ?? new Set<string>();
    own.set(classKey, programmes.add(programme));
  }
  const rowOf = (className: string | null, programme: string | null, hasPlan: boolean): ProgrammeRow => ({
    plan: programme !== null && hasPlan ? planName(programme) : null,
    planProgramme: hasPlan ? programme : null,
    planProgrammeName: programme !== null && hasPlan ? programmeName(programme, input.tables) : null,
    className,
    classProgramme: className === null ? null : programme,
    classProgrammeName:
      className === null || programme === null ? null : programmeName(programme, input.tables),
    kinds: [],
  });
  const adopted = new Set<string>();
  const rows = input.homerooms.flatMap(({ key, name, programme }): ProgrammeRow[] => {
    const programmes = new Set([...(programme === null ? [] : [programme]), ...(own.get(key) ?? [])]);
    for (const one of programmes) adopted.add(one);
    const adopting = [...programmes].map((one): ProgrammeRow => {
      const row = rowOf(name, one, Boolean(plans.get(one)?.courses.length));
      return without.has(one) ? { ...row, kinds: ["programme-without-plan"] } : row;
    });
    if (programme !== null) return adopting;
    return [{ ...rowOf(name, null, false), kinds: ["class-without-programme"] }, ...adopting];
  });
  const cohorts = new Set([...adopted].map((programme) => partOf(programme, "cohort")));
  const unused = [...plans.keys()].filter(
    (programme) =>
      !adopted.has(programme) &&
      cohorts.has(partOf(programme, "cohort")) &&
      Boolean(plans.get(programme)?.courses.length),
  );
  return [...rows, ...unused.map((programme) => rowOf(null, programme, true))];
}
