import type { SchoolScope } from "../scope.ts";

/** Blocking causes of the term's latest run: what has to be mended before it can be signed. */
export async function countCausesToMend(scope: SchoolScope, term: string): Promise<number> {
  const { db, schoolId } = scope;
  const row = await db
    .selectFrom("comparison_causes as cause")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("cause.school_id", "=", schoolId)
    .where("cause.weight", "=", "blocking")
    .where("cause.run_id", "=", (query) =>
      query
        .selectFrom("comparison_runs as run")
        .select(({ fn }) => fn.max("run.id").as("id"))
        .where("run.school_id", "=", schoolId)
        .where("run.term", "=", term)
        .where("run.status", "=", "done"),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Files of a term, or of all terms, about which somebody has still to decide. */
export async function countOpenImports(scope: SchoolScope, term: string): Promise<number> {
  const row = await scope.db
    .selectFrom("imports")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", scope.schoolId)
    .where("status", "in", ["read", "previewed"])
    .where((is) => is.or([is("term", "=", term), is("term", "is", null)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
