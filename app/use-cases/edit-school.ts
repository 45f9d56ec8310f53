import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findSchool, type School, updateSchool } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

const fields = ["code", "name", "hasContinuingDivision", "hasPracticumOffice"] as const;

export type EditSchoolInput = Pick<School, (typeof fields)[number] | "version">;

export type EditSchoolOutcome =
  | { kind: "edited" }
  | { kind: "refused"; reason: "code-malformed" | "code-taken" | "name-missing" }
  /** Somebody else changed it meanwhile: this is how it is now. */
  | { kind: "conflict"; current: School };

/** The school's code, name and divisions. */
export async function editSchool(scope: Scope, input: EditSchoolInput): Promise<EditSchoolOutcome> {
  const edit = { ...input, code: input.code.normalize("NFKC").trim().toUpperCase(), name: input.name.trim() };
  if (!/^[0-9A-Z]{6}$/.test(edit.code)) return { kind: "refused", reason: "code-malformed" };
  if (edit.name === "") return { kind: "refused", reason: "name-missing" };
  try {
    return await inTransaction(scope, async (trx) => {
      const before = await findSchool(trx);
      if (!before) throw new Error("The school of this scope is not there");
      const { settings } = before;
      if (!(await updateSchool(trx, edit.version, { ...edit, settings })))
        return { kind: "conflict", current: before };
      const changes = fields
        .filter((field) => before[field] !== edit[field])
        .map((field) => ({ field, from: before[field], to: edit[field] }));
      await writeAudit(trx, { action: "school:edit", subject: `school:${scope.schoolId}`, changes });
      return { kind: "edited" };
    });
  } catch (error) {
    if (isDuplicate(error)) return { kind: "refused", reason: "code-taken" };
    throw error;
  }
}
