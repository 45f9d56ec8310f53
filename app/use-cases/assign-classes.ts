import { writeAudit } from "#db/queries/audit.ts";
import {
  type ClassAssignment,
  listClassAssignments,
  replaceClassAssignments,
} from "#db/queries/class-assignments.ts";
import { findUser } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** Which classes a homeroom teacher or counselor looks after in a term, in place of those before. */
export async function assignClasses(
  scope: Scope,
  input: { term: string; userId: number; assignments: readonly Omit<ClassAssignment, "userId">[] },
): Promise<{ kind: "assigned" } | { kind: "not-found" }> {
  return inTransaction(scope, async (trx) => {
    if (!(await findUser(trx, input.userId))) return { kind: "not-found" };
    const before = (await listClassAssignments(trx, input.term)).filter(
      ({ userId }) => userId === input.userId,
    );
    await replaceClassAssignments(trx, input.term, input.userId, input.assignments);
    const [from, to] = [before, input.assignments].map((list) =>
      list.map(({ duty, classKey }) => `${duty} ${classKey}`).sort(),
    );
    await writeAudit(trx, {
      action: "account:assign-classes",
      subject: `user:${input.userId}`,
      changes: [{ field: `classes ${input.term}`, from: from ?? [], to: to ?? [] }],
    });
    return { kind: "assigned" };
  });
}
