import { causeKey } from "./causes.ts";
import type { Finding } from "./findings.ts";
import type { Standing } from "./judge.ts";
import type { Offering, PlanCourse } from "./model.ts";

/** What the first finding of a cause was about: enough to propose a code for the cause. */
export type About = { standing: Standing | null; offering: Offering | null; planCourse: PlanCourse | null };

export type Collector = (finding: Omit<Finding, "cause">, about: About) => Finding;

/** Collects findings in the order they are made and remembers, per cause, what the first was about. */
export function createCollector(): {
  collect: Collector;
  findings: Finding[];
  aboutOf: (cause: string) => About | undefined;
} {
  const findings: Finding[] = [];
  const abouts = new Map<string, About>();
  return {
    findings,
    aboutOf: (cause) => abouts.get(cause),
    collect(of, about) {
      const finding = { ...of, cause: causeKey(of) };
      findings.push(finding);
      if (!abouts.has(finding.cause)) abouts.set(finding.cause, about);
      return finding;
    },
  };
}
