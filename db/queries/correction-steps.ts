import type { CorrectionStep } from "#app/domain/grade-corrections/cases.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { nextNumber } from "./correction-numbers.ts";

export type CaseStep = CorrectionStep & { caseId: number };
export type NewStep = Pick<CorrectionStep, "move" | "from" | "to" | "capacity" | "note">;

/** Writes down what somebody did with a case; the note sealed. The caller holds the case. */
export async function insertStep(scope: InTransaction<Scope>, caseId: number, step: NewStep): Promise<void> {
  const { db, schoolId, vault, now, user } = scope;
  const number = await nextNumber(scope, "correction_steps", caseId);
  await db
    .insertInto("correction_steps")
    .values({
      school_id: schoolId,
      case_id: caseId,
      step_no: number,
      move: step.move,
      from_state: step.from,
      to_state: step.to,
      capacity: step.capacity,
      note: step.note === null ? null : vault.seal(step.note, placeOf(schoolId, caseId, number)),
      made_at: now,
      made_by: user.id,
      user_name: user.displayName,
      user_title: user.title,
    })
    .execute();
}

/** Steps of cases, by case and in their order. */
export async function listSteps(scope: SchoolScope, caseIds: readonly number[]): Promise<CaseStep[]> {
  if (caseIds.length === 0) return [];
  const { db, schoolId, vault } = scope;
  const rows = await db
    .selectFrom("correction_steps")
    .select(["case_id as caseId", "step_no as number", "move", "from_state as from", "to_state as to"])
    .select(["capacity", "note", "made_at as at", "made_by", "user_name", "user_title"])
    .where("school_id", "=", schoolId)
    .where("case_id", "in", [...caseIds])
    .orderBy("case_id")
    .orderBy("step_no")
    .limit(100_000)
    .execute();
  return rows.map(({ made_by: id, user_name: name, user_title: title, note, ...row }) => ({
    ...row,
    note: note === null ? null : vault.open(note, placeOf(schoolId, row.caseId, row.number)),
    by: { id, name, title },
  }));
}

function placeOf(schoolId: number, caseId: number, number: number): string {
  return `school ${schoolId}, correction ${caseId}, step ${number}`;
}
