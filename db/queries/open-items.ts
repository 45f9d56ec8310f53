import { keptQuery, type Value } from "../kept-query.ts";
import type { SchoolScope } from "../scope.ts";

type InTerm = { schoolId: number; term: string };

/** Blocking causes of the term's latest run: what has to be mended before it can be signed. */
export async function countCausesToMend({ db, schoolId }: SchoolScope, term: string): Promise<number> {
  const [row] = await causesToMend(db, { schoolId, term });
  return Number(row?.count);
}

const causesToMend = keptQuery((db, value: Value<InTerm>) =>
  db
    .selectFrom("comparison_causes as cause")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("cause.school_id", "=", value("schoolId"))
    .where("cause.weight", "=", "blocking")
    .where("cause.run_id", "=", (query) =>
      query
        .selectFrom("comparison_runs as run")
        .select(({ fn }) => fn.max("run.id").as("id"))
        .where("run.school_id", "=", value("schoolId"))
        .where("run.term", "=", value("term"))
        .where("run.status", "=", "done"),
    ),
);

/** Files of a term, or of all terms, about which somebody has still to decide. */
export async function countOpenImports({ db, schoolId }: SchoolScope, term: string): Promise<number> {
  const [row] = await openImports(db, { schoolId, term });
  return Number(row?.count);
}

const openImports = keptQuery((db, value: Value<InTerm>) =>
  db
    .selectFrom("imports")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", value("schoolId"))
    .where("status", "in", ["read", "previewed"])
    .where((is) => is.or([is("term", "=", value("term")), is("term", "is", null)])),
);

/** Correction cases of a term that are not over. */
export async function countOpenCases({ db, schoolId }: SchoolScope, term: string): Promise<number> {
  const [row] = await openCases(db, { schoolId, term });
  return Number(row?.count);
}

const openCases = keptQuery((db, value: Value<InTerm>) =>
  db
    .selectFrom("correction_cases")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", value("schoolId"))
    .where("term", "=", value("term"))
    .where("ended_at", "is", null),
);
