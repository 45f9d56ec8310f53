import type { SchoolScope } from "../scope.ts";
import { remarkPlace } from "./scores.ts";

/** What is kept in clear of a row of 學期成績, and may change. */
const columns = [
  "code",
  "score",
  "passed",
  "makeup_score",
  "makeup_passed",
  "whole_score",
  "whole_passed",
  "first_makeup",
  "first_makeup_passed",
  "second_makeup",
  "second_makeup_passed",
  "counted",
] as const;

/**
 * The students of whom one list has a row that the other has not, or another value in a row of both: mostly few, where
 * to read and compare two whole lists takes seconds.
 */
export async function listStudentsOfChangedScores(
  scope: SchoolScope,
  before: number,
  after: number,
): Promise<string[]> {
  const [changed, added, remarked] = await Promise.all([
    changedRows(scope, before, after),
    rowsOnlyIn(scope, after, before),
    studentsOfOtherRemarks(scope, before, after),
  ]);
  return [...new Set([...changed, ...added, ...remarked])];
}

/** Of rows that are gone, or have another value in clear. */
async function changedRows(scope: SchoolScope, before: number, after: number): Promise<string[]> {
  const rows = await pairs(scope, before, after)
    .where((is) =>
      is.or([
        is("row.student_number", "is", null),
        ...columns.flatMap((column) => [
          is(`old.${column}`, "<>", is.ref(`row.${column}`)),
          is.and([is(`old.${column}`, "is", null), is(`row.${column}`, "is not", null)]),
          is.and([is(`old.${column}`, "is not", null), is(`row.${column}`, "is", null)]),
        ]),
      ]),
    )
    .select("old.student_number as studentNumber")
    .distinct()
    .execute();
  return rows.map(({ studentNumber }) => studentNumber);
}

async function rowsOnlyIn(scope: SchoolScope, list: number, other: number): Promise<string[]> {
  const rows = await pairs(scope, list, other)
    .where("row.student_number", "is", null)
    .select("old.student_number as studentNumber")
    .distinct()
    .execute();
  return rows.map(({ studentNumber }) => studentNumber);
}

/** Remarks are sealed, each time otherwise: they are compared when they are opened. */
async function studentsOfOtherRemarks(scope: SchoolScope, before: number, after: number): Promise<string[]> {
  const { schoolId, vault } = scope;
  const rows = await pairs(scope, before, after)
    .where("row.student_number", "is not", null)
    .where((is) => is.or([is("old.remark", "is not", null), is("row.remark", "is not", null)]))
    .select(["old.student_number as studentNumber", "old.course", "old.ordinal"])
    .select(["old.remark as from", "row.remark as to"])
    .execute();
  return rows.flatMap(({ from, to, ...place }) => {
    const open = (sealed: string | null, importId: number) =>
      sealed === null ? null : vault.open(sealed, remarkPlace({ schoolId, importId, ...place }));
    return open(from, before) === open(to, after) ? [] : [place.studentNumber];
  });
}

/** Each row of one list beside the same of the other, where there is one. */
function pairs({ db, schoolId }: SchoolScope, list: number, other: number) {
  return db
    .selectFrom("score_records as old")
    .leftJoin("score_records as row", (join) =>
      join
        .onRef("row.school_id", "=", "old.school_id")
        .on("row.import_id", "=", other)
        .onRef("row.student_number", "=", "old.student_number")
        .onRef("row.course", "=", "old.course")
        .onRef("row.ordinal", "=", "old.ordinal"),
    )
    .where("old.school_id", "=", schoolId)
    .where("old.import_id", "=", list);
}
