import { connect } from "#db/connect.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { keepSchool } from "../../support/keep-school.ts";

/** A school whose officer has brought in the data already: that is another test's story. */
export function filledSchool(school: GeneratedSchool) {
  let filled: Scope | undefined;
  return {
    /** For `test.use({ school: … })`. */
    fill: async (scope: Scope) => {
      const officer = await findUserByLoginName(scope, "officer");
      if (!officer) throw new Error("there is no officer");
      const own: Scope = { ...scope, user: officer };
      await keepSchool(own, school);
      filled = own;
    },
    /** Does something as the officer, behind the back of the console that runs. */
    async behind(databaseUrl: string, work: (officer: Scope) => Promise<unknown>): Promise<void> {
      if (!filled) throw new Error("the school was not filled");
      const db = connect(databaseUrl);
      try {
        await work({ ...filled, db });
      } finally {
        await db.destroy();
      }
    },
  };
}
