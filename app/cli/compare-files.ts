import type { Term } from "#app/domain/calendar/term.ts";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import type { ComparisonResult } from "#app/domain/course-codes/findings.ts";
import type { PlanVersion, SegmentTables } from "#app/domain/course-codes/model.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { parseCoursePlan } from "#app/imports/parse-course-plan.ts";
import { parseEnrolments } from "#app/imports/parse-enrolments.ts";
import { parseHomerooms } from "#app/imports/parse-homerooms.ts";
import { parseOfferings } from "#app/imports/parse-offerings.ts";
import { parseStudents } from "#app/imports/parse-students.ts";
import type { ParsedTable } from "#app/imports/table-result.ts";
import { type FileReport, fileReader } from "./file-reader.ts";
import { readSegmentTables } from "./segment-table-files.ts";

export type ComparisonFiles = {
  school: string;
  term: Term;
  plan: readonly string[];
  classes: string;
  students: string;
  offerings: string;
  enrolments: string;
  tables: string | null;
};

export type ComparedFiles = {
  files: FileReport[];
  plans: PlanVersion[];
  students: readonly StudentRecord[];
  /** null when a file that the comparison needs could not be used. */
  result: ComparisonResult | null;
};

/** Reads all files in the order in which they depend on one another and compares what they hold; writes nothing. */
export async function compareFiles(named: ComparisonFiles): Promise<ComparedFiles> {
  const { school, term } = named;
  const { files, read } = fileReader();
  const plans: PlanVersion[] = [];
  for (const path of named.plan) {
    const parsed = await read(path, (file) => parseCoursePlan(file, { school }));
    if (parsed) plans.push(parsed.plan);
  }
  const tables: SegmentTables = await readSegmentTables(named.tables, read);
  const homerooms = valuesOf(await read(named.classes, (file) => parseHomerooms(file, { school })));
  const students = valuesOf(
    homerooms && (await read(named.students, (file) => parseStudents(file, { term, school, homerooms }))),
  );
  const offerings = valuesOf(
    homerooms && (await read(named.offerings, (file) => parseOfferings(file, { term, school, homerooms }))),
  );
  const enrolments = valuesOf(
    students &&
      offerings &&
      (await read(named.enrolments, (file) => parseEnrolments(file, { term, students, offerings }))),
  );
  const usable = plans.length === named.plan.length && homerooms && students && offerings && enrolments;
  const result = usable
    ? compareCourseCodes({ school, term, plans, tables, homerooms, students, offerings, enrolments })
    : null;
  return { files, plans, students: students ?? [], result };
}

function valuesOf<V>(parsed: ParsedTable<V> | null): readonly V[] | null {
  return parsed?.rows.map(({ value }) => value) ?? null;
}
