import type { CaseSource } from "#app/domain/grade-corrections/case-clock.ts";
import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase, CorrectionRecord } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import { packedRow } from "../packed-row.ts";
import type { SchoolScope } from "../scope.ts";

/** A case as lists show it: nothing of it is sealed. */
export type CaseHead = Pick<
  CorrectionCase,
  | "id"
  | "term"
  | "number"
  | "state"
  | "source"
  | "isPattern"
  | "openedOn"
  | "openedBy"
  | "dueOn"
  | "askedBy"
  | "chain"
  | "version"
>;

/** A record as lists show it. */
export type RecordHead = Omit<CorrectionRecord, "before" | "after"> & { caseId: number };

/** The cases of a term, or those of some states, newest first. */
export async function listCaseHeads(
  { db, schoolId }: SchoolScope,
  term: string,
  states?: readonly CaseState[],
): Promise<CaseHead[]> {
  const query = db
    .selectFrom("correction_cases as one")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "one.school_id").onRef("users.id", "=", "one.opened_by"),
    )
    .select([packedRow("one", caseColumns).as("packed"), "users.display_name as userName"])
    .where("one.school_id", "=", schoolId)
    .where("one.term", "=", term);
  const asked = states ? query.where("one.state", "in", [...states]) : query;
  const rows = await asked.orderBy("one.id", "desc").limit(5000).execute();
  return rows.map(({ packed, userName: name }) => {
    const values: PackedCase = JSON.parse(packed);
    const chain = values[9];
    return {
      id: values[0],
      term,
      number: values[1],
      state: values[2],
      source: values[3],
      isPattern: values[4] === 1,
      openedOn: values[5],
      openedBy: { id: values[6], name },
      dueOn: values[7],
      askedBy: values[8],
      chain: chain === null ? null : JSON.parse(chain),
      version: values[10],
    };
  });
}

const caseColumns = [
  ...["id", "case_no", "state", "source", "is_pattern", "opened_on", "opened_by", "due_on"],
  ...["asked_by", "chain", "version"],
];
/** In the order of `caseColumns`. */
type PackedCase = [
  id: number,
  number: number,
  state: CaseState,
  source: CaseSource,
  isPattern: number,
  openedOn: string,
  openedBy: number,
  dueOn: string | null,
  askedBy: number | null,
  chain: string | null,
  version: number,
];

/** The records of all cases of a term, by case and number. */
export async function listRecordHeads({ db, schoolId }: SchoolScope, term: string): Promise<RecordHead[]> {
  const rows = await db
    .selectFrom("correction_records as record")
    .innerJoin("correction_cases as one", (join) =>
      join.onRef("one.school_id", "=", "record.school_id").onRef("one.id", "=", "record.case_id"),
    )
    .select(packedRow("record", recordColumns).as("packed"))
    .where("record.school_id", "=", schoolId)
    .where("one.term", "=", term)
    .orderBy("record.case_id")
    .orderBy("record.record_no")
    .limit(100_000)
    .execute();
  return rows.map(({ packed }) => {
    const values: PackedRecord = JSON.parse(packed);
    return {
      caseId: values[0],
      number: values[1],
      studentNumber: values[2],
      studentName: values[3],
      classKey: values[4],
      className: values[5],
      seat: values[6],
      course: values[7],
      teacher: values[8],
      field: values[9],
    };
  });
}

const recordColumns = [
  ...["case_id", "record_no", "student_number", "student_name", "class_key", "class_name", "seat"],
  ...["course", "teacher", "field"],
];
/** In the order of `recordColumns`. */
type PackedRecord = [
  caseId: number,
  number: number,
  studentNumber: string,
  studentName: string,
  classKey: string | null,
  className: string | null,
  seat: number | null,
  course: string,
  teacher: string | null,
  field: CorrectionField,
];
