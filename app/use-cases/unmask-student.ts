import { writeAudit } from "#db/queries/audit.ts";
import { findStudentRecord } from "#db/queries/students.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type UnmaskedStudent = { idNumber: string; birthDate: string };

/** A student's 身分證號 and 出生日期 in clear; whoever looks is on record before anything is shown. */
export async function unmaskStudent(
  scope: Scope,
  input: { importId: number; studentNumber: string },
): Promise<UnmaskedStudent | undefined> {
  return inTransaction(scope, async (trx) => {
    const student = await findStudentRecord(trx, input.importId, input.studentNumber);
    if (!student) return undefined;
    await writeAudit(trx, {
      action: "student:unmask",
      subject: `student:${student.number}`,
      changes: [{ field: "import", from: null, to: input.importId }],
    });
    const { idNumber, birthDate } = student;
    return { idNumber, birthDate };
  });
}
