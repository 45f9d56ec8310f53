import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { FindingMark } from "#app/domain/course-codes/run-numbers.ts";
import type { SchoolScope } from "../scope.ts";

/** A finding with its student and class as the run's own data has them. */
export type FindingRow = {
  number: number;
  causeNumber: number;
  kind: FindingKind;
  studentNumber: string | null;
  name: string | null;
  seat: number | null;
  classKey: string | null;
  className: string | null;
  grade: number | null;
  programme: string | null;
  course: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
};

/** Which run, and the imports whose students and classes it compared. */
export type RunSource = { runId: number; studentsImport: number; homeroomsImport: number };

export type FindingFilter = {
  causeNumber?: number;
  kinds?: readonly FindingKind[];
  /** "" for findings of no class. */
  classKey?: string;
  /** Part of a student number, name, course or code. */
  text?: string;
  /** Only these classes may be seen; null: all. */
  within: readonly string[] | null;
};

export const findingSorts = ["order", "class", "student", "course", "code"] as const;
export type FindingSort = (typeof findingSorts)[number];

/** Findings of a run, one page of them. */
export async function listFindings(
  scope: SchoolScope,
  source: RunSource,
  filter: FindingFilter,
  page: { sort: FindingSort; direction: "asc" | "desc"; limit: number; offset: number },
): Promise<FindingRow[]> {
  if (findsNothing(filter)) return [];
  let query = findingRows(scope, source, filter).select([
    "found.finding_no as number",
    "found.cause_no as causeNumber",
    "found.kind",
    "found.student_number as studentNumber",
    "student.name",
    "student.seat",
    "found.class_key as classKey",
    "homeroom.name as className",
    "homeroom.grade",
    "found.programme",
    "found.course",
    "found.code",
    "found.expected",
    "found.actual",
    "found.segment",
  ]);
  for (const column of sortColumns[page.sort]) query = query.orderBy(column, page.direction);
  return query.orderBy("found.finding_no").limit(page.limit).offset(page.offset).execute();
}

const sortColumns = {
  order: ["found.finding_no"],
  class: ["homeroom.grade", "found.class_key", "student.seat"],
  student: ["found.student_number"],
  course: ["found.course"],
  code: ["found.code"],
} as const satisfies Record<FindingSort, readonly string[]>;

export async function countFindings(
  scope: SchoolScope,
  source: RunSource,
  filter: FindingFilter,
): Promise<number> {
  if (findsNothing(filter)) return 0;
  const row = await findingRows(scope, source, filter)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The findings of some classes, only as much of each as counting needs. */
export async function listFindingMarks(
  scope: SchoolScope,
  runId: number,
  classKeys: readonly string[],
): Promise<FindingMark[]> {
  if (classKeys.length === 0) return [];
  return scope.db
    .selectFrom("comparison_findings")
    .select(["cause_no as causeNumber", "class_key as classKey", "student_number as studentNumber"])
    .where("school_id", "=", scope.schoolId)
    .where("run_id", "=", runId)
    .where("class_key", "in", classKeys)
    .orderBy("finding_no")
    .limit(100_000)
    .execute();
}

/** How many students some classes have in a dataset. */
export async function countStudentsIn(
  { db, schoolId }: SchoolScope,
  importId: number,
  classKeys: readonly string[],
): Promise<number> {
  if (classKeys.length === 0) return 0;
  const row = await db
    .selectFrom("students")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId)
    .where("class_key", "in", classKeys)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function findingRows(scope: SchoolScope, source: RunSource, filter: FindingFilter) {
  let query = scope.db
    .selectFrom("comparison_findings as found")
    .leftJoin("students as student", (join) =>
      join
        .onRef("student.school_id", "=", "found.school_id")
        .on("student.import_id", "=", source.studentsImport)
        .onRef("student.student_number", "=", "found.student_number"),
    )
    .leftJoin("homerooms as homeroom", (join) =>
      join
        .onRef("homeroom.school_id", "=", "found.school_id")
        .on("homeroom.import_id", "=", source.homeroomsImport)
        .onRef("homeroom.class_key", "=", "found.class_key"),
    )
    .where("found.school_id", "=", scope.schoolId)
    .where("found.run_id", "=", source.runId);
  const { causeNumber, kinds, classKey, text, within } = filter;
  if (causeNumber !== undefined) query = query.where("found.cause_no", "=", causeNumber);
  if (kinds) query = query.where("found.kind", "in", kinds);
  if (classKey === "") query = query.where("found.class_key", "is", null);
  else if (classKey !== undefined) query = query.where("found.class_key", "=", classKey);
  if (within) query = query.where("found.class_key", "in", within);
  if (text)
    query = query.where(({ or, fn, val, eb }) =>
      or(
        (["found.student_number", "student.name", "found.course", "found.code"] as const).map((column) =>
          eb(fn<number>("instr", [column, val(column === "found.code" ? text.toUpperCase() : text)]), ">", 0),
        ),
      ),
    );
  return query;
}

/** "in ()" is no SQL, and what is in nothing is nowhere. */
function findsNothing({ kinds, within }: FindingFilter): boolean {
  return kinds?.length === 0 || within?.length === 0;
}
