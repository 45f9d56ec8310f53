import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { comparisonInput, type GeneratedSchool } from "#db/seed/school.ts";
import type { Measurement } from "./measurement.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";

const what = "the comparison itself";

const plainWhat = "a Map look-up of each enrolment's code in the plan";

/** The engine alone, from rows in memory to findings, causes and proposals. */
export const comparison: Measurement = {
  name: "comparison",
  what,
  sizes: "each",
  async measure(ground, size, runs) {
    const { school } = await ground.school(size);
    const input = comparisonInput(school);
    const { ours, plain } = await sampleInTurn(
      runs,
      {
        run: () => compareCourseCodes(input),
        after({ findings }) {
          if (findings.length !== school.expected.length)
            throw new Error(`${findings.length} findings, ${school.expected.length} were planted`);
        },
      },
      { run: () => lookUp(school) },
    );
    return [
      {
        what,
        amount: `${school.enrolments.length.toLocaleString("en")} enrolments, ${school.expected.length.toLocaleString("en")} findings`,
        unit: "s",
        target: { atMost: 0.5 },
        ...inSeconds(ours),
        baseline: { what: plainWhat, ...inSeconds(plain) },
      },
      await measureWorst(school, runs),
    ];
  },
};

/** Nothing fits: the wrong plan was taken, or the school's system spells every course in its own way. */
async function measureWorst(school: GeneratedSchool, runs: number) {
  const plans = school.plans.map((plan) => ({
    ...plan,
    courses: plan.courses.map((course) => ({ ...course, name: `新${course.name}` })),
  }));
  const renamed = { ...school, plans };
  const input = comparisonInput(renamed);
  let findings = 0;
  const { ours, plain } = await sampleInTurn(
    runs,
    {
      run: () => compareCourseCodes(input),
      after: (result) => {
        findings = result.findings.length;
      },
    },
    { run: () => lookUp(renamed) },
  );
  return {
    what: `${what}, every course under another name`,
    amount: `${school.enrolments.length.toLocaleString("en")} enrolments, ${findings.toLocaleString("en")} findings`,
    unit: "s",
    target: null,
    ...inSeconds(ours),
    baseline: { what: plainWhat, ...inSeconds(plain) },
  } as const;
}

/** What a script would do: whose code is in the plan. Gives those whose is not. */
function lookUp({ plans, offerings, enrolments }: GeneratedSchool): number {
  const plan = new Map(
    plans.flatMap(({ courses }) => courses.map((course) => [course.code, course] as const)),
  );
  const codes = new Map(offerings.map(({ course, code }) => [course, code]));
  let unknown = 0;
  for (const { course, code } of enrolments) if (!plan.has(code ?? codes.get(course) ?? "")) unknown += 1;
  return unknown;
}
