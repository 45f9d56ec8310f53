import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import { type PatternFound, searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { generatePatternTerm } from "#db/seed/patterns/pattern-term.ts";
import type { Measurement } from "./measurement.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";

const what = "the search for records of the same pattern";
const studentsOfSize = 3000;

/** From rows in memory to candidates, for twelve corrections that show every kind at once; nothing of the term is known before. */
export const patterns: Measurement = {
  name: "patterns",
  what,
  sizes: "each",
  async measure(_ground, size, runs) {
    const { basis, planted } = generatePatternTerm({
      seed: 20261122,
      students: Math.round(studentsOfSize * size),
      form: "decimals",
    });
    const corrections = planted.flatMap(({ records }) => records.slice(0, 1));
    let fresh = asRead(basis);
    let candidates = 0;
    const { ours, plain } = await sampleInTurn(
      runs,
      {
        run: () => searchPatterns(corrections, fresh),
        after(found: readonly PatternFound[]) {
          if (found.length !== planted.length)
            throw new Error(`${found.length} kinds of pattern, ${planted.length} were planted`);
          candidates = found.reduce((sum, one) => sum + one.candidates.length, 0);
          fresh = asRead(basis);
        },
      },
      { run: () => lookUp(basis) },
    );
    return [
      {
        what,
        amount: `${basis.records.length.toLocaleString("en")} records, ${planted.length} kinds, ${candidates.toLocaleString("en")} candidates`,
        unit: "s",
        target: { atMost: 0.3 },
        ...inSeconds(ours),
        baseline: { what: "a Map look-up of each record's code in the plan", ...inSeconds(plain) },
      },
    ];
  },
};

/** The same rows, of which nothing has been derived. */
function asRead({ records, previous, plans, ...rest }: PatternBasis): PatternBasis {
  return { ...rest, records: [...records], previous: previous && [...previous], plans: [...plans] };
}

/** What a script would do: whose credits are not the plan's. */
function lookUp({ records, plans }: PatternBasis): readonly GradedCourse[] {
  const plan = new Map(
    plans.flatMap(({ courses }) => courses.map((course) => [course.code, course] as const)),
  );
  return records.filter(({ code, credits, semester }) => {
    const course = plan.get(code ?? "");
    return course !== undefined && course.credits[semester ?? 0] !== credits;
  });
}
