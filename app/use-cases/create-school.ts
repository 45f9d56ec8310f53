import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertSchool, type SchoolDraft } from "#db/queries/schools.ts";
import { consoleItself, type Ground, inTransaction } from "#db/scope.ts";

export type CreateSchoolOutcome = { kind: "created"; id: number } | { kind: "refused"; reason: "code-taken" };

/** A school in this deployment; from the command line, before anybody can log in. */
export async function createSchool(ground: Ground, school: SchoolDraft): Promise<CreateSchoolOutcome> {
  try {
    return await inTransaction(ground, async (trx) => {
      const id = await insertSchool(trx, school);
      const { settings: _settings, ...fields } = school;
      await writeAudit(
        { ...trx, schoolId: id, user: consoleItself, reach: "school" },
        {
          action: "school:create",
          subject: `school:${id}`,
          changes: Object.entries(fields).map(([field, to]) => ({ field, from: null, to })),
        },
      );
      return { kind: "created", id };
    });
  } catch (error) {
    if (isDuplicate(error)) return { kind: "refused", reason: "code-taken" };
    throw error;
  }
}
