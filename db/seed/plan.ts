import type { PlanCourse, PlanDeletion, PlanVersion } from "#app/domain/course-codes/model.ts";
import { curricula } from "./curriculum/curricula.ts";
import type { PlannedCourse } from "./curriculum/planned-course.ts";
import { fileOfPlan } from "./plan-file.ts";
import { type Programme, programmeCode } from "./programmes.ts";

type Edition = "before" | "now";

/** A course of the curriculum as a row of the plan of one programme code (16 characters). */
export function planCourse(programme: string, planned: PlannedCourse): PlanCourse {
  const { name, ending, credits, attribute } = planned;
  const mode = ending.charAt(1);
  return {
    code: `${programme}${ending}`,
    name,
    credits,
    modes: [...credits].map((character) => (character === "0" ? "-" : mode)).join(""),
    attribute: attribute ?? `${ending.charAt(0)}${ending.slice(2, 5)}`,
  };
}

/** The courses that a cohort's plan has after its last amendment. */
export function currentCurriculum(programme: Programme, cohort: number): PlannedCourse[] {
  return curricula[programme.key].filter(({ since, now }) => since <= cohort && now === "live");
}

/**
 * Three files from the course-plan platform in the order they were received: last year's, this year's as first approved,
 * and this year's after an amendment that changed, added and took back courses. The file of a year holds the cohorts of
 * that year and the two before. The last is in the JSON form, which carries the MD5 per 課程類型.
 */
export function planVersions(
  school: string,
  schoolYear: number,
  opened: readonly Programme[],
): PlanVersion[] {
  const versions = [
    { id: `course-plan-${schoolYear - 1}.csv`, year: schoolYear - 1, edition: "before" },
    { id: `course-plan-${schoolYear}-first.csv`, year: schoolYear, edition: "before" },
    { id: `course-plan-${schoolYear}.json`, year: schoolYear, edition: "now" },
  ] as const;
  return versions.map(({ id, year, edition }) => {
    const rows = rowsOf(school, year, opened, edition);
    return { id, form: "new", year, ...rows, ...fileOfPlan(id, year, rows).marks };
  });
}

function rowsOf(school: string, year: number, opened: readonly Programme[], edition: Edition) {
  const courses: PlanCourse[] = [];
  const deletions: PlanDeletion[] = [];
  for (const cohort of [year - 2, year - 1, year]) {
    for (const programme of opened) {
      const code = programmeCode(cohort, school, programme);
      for (const planned of curricula[programme.key].filter(({ since }) => since <= cohort)) {
        const row = edition === "now" ? planned : asBefore(planned);
        if (!row || (edition === "now" && planned.now === "left-out")) continue;
        if (edition === "now" && planned.now === "deletion-row")
          deletions.push({ code: `${code}${planned.ending}`, replacedBy: null });
        else courses.push(planCourse(code, row));
      }
    }
  }
  return { courses, deletions };
}

function asBefore(planned: PlannedCourse): PlannedCourse | undefined {
  if (planned.before === "absent") return undefined;
  return { ...planned, ...planned.before };
}
