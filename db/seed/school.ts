import type { Term } from "#app/domain/calendar/term.ts";
import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type {
  ComparisonInput,
  Enrolment,
  Homeroom,
  Offering,
  PlanVersion,
  SegmentTables,
} from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { plantFaults } from "./faults/plant.ts";
import type { ExpectedFinding } from "./faults/site.ts";
import { openedProgrammes, planClasses } from "./homerooms.ts";
import { inventName } from "./names.ts";
import { planVersions } from "./plan.ts";
import { createRandom, type Random } from "./random.ts";
import { inventStudents } from "./students.ts";
import { inventTimetable } from "./timetable.ts";

export type SchoolRequest = {
  seed: number;
  students: number;
  /** 學校代碼, six characters. */
  school?: string;
  term?: Term;
  faults?: "none" | "every-kind" | readonly FindingKind[];
};

/** An invented school: everybody and everything in it. `expected`: exactly what the comparison has to find. */
export type GeneratedSchool = {
  seed: number;
  term: Term;
  school: {
    code: string;
    name: string;
    divisions: readonly string[];
    hasPracticumOffice: boolean;
    hasContinuingEducation: boolean;
  };
  /** In the order they were received. */
  plans: PlanVersion[];
  homerooms: Homeroom[];
  students: StudentRecord[];
  offerings: Offering[];
  enrolments: Enrolment[];
  expected: ExpectedFinding[];
};

/**
 * Invents a school of any size: plans, classes, students, offerings, enrolments. The same request gives the same school.
 * Without faults the comparison of it is clean; with faults it has those of `expected` and no others.
 */
export function generateSchool({
  seed,
  students: count,
  school = "000000",
  term = { schoolYear: 112, semester: 1 },
  faults = "none",
}: SchoolRequest): GeneratedSchool {
  const random = createRandom(seed);
  const opened = openedProgrammes(count);
  const classes = planClasses(school, term.schoolYear, count, random.fork("classes"));
  const students = inventStudents(school, classes, count, random.fork("students"));
  const timetable = inventTimetable(
    term,
    classes,
    students,
    inventTeachers(count, random.fork("teachers")),
    random.fork("timetable"),
  );
  const generated: GeneratedSchool = {
    seed,
    term,
    school: {
      code: school,
      name: "示範高級中等學校",
      divisions: [...new Set(opened.map(({ division }) => division))],
      hasPracticumOffice: true,
      hasContinuingEducation: opened.some(({ division }) => division === "進修部"),
    },
    plans: planVersions(school, term.schoolYear, opened),
    homerooms: classes.map(({ homeroom }) => homeroom),
    students,
    ...timetable,
    expected: [],
  };
  return plantFaults(generated, faults, random.fork("faults"));
}

/** The generated school as the comparison takes it; without other tables, with the reference tables of the project. */
export function comparisonInput(
  generated: GeneratedSchool,
  tables: SegmentTables = { entries: referenceTables, subjects: null },
): ComparisonInput {
  const { school, term, plans, homerooms, students, offerings, enrolments } = generated;
  return { school: school.code, term, plans, tables, homerooms, students, offerings, enrolments };
}

/** About one teacher for fourteen students. */
export function inventTeachers(students: number, random: Random): string[] {
  return Array.from({ length: Math.ceil(students / 14) }, () => inventName(random).name);
}
