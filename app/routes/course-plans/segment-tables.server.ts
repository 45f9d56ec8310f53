import { type SegmentTables, segmentTableNames } from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import { listSubjectEntries, listTableEntries } from "#db/queries/code-tables.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The words of code segments: the project's own small tables, and in place of them what the school has imported. */
export async function readSegmentWords(
  scope: SchoolScope,
  { subjects: withSubjects }: { subjects: boolean },
): Promise<SegmentTables> {
  const slots = new Map((await listCurrentDatasets(scope, "")).map(({ slot, importId }) => [slot, importId]));
  const subjectsImport = withSubjects ? slots.get("subject-table") : undefined;
  const [subjects, ...tables] = await Promise.all([
    subjectsImport === undefined ? null : listSubjectEntries(scope, subjectsImport),
    ...segmentTableNames.map(async (name) => {
      const importId = slots.get(`code-table:${name}`);
      return importId === undefined ? null : ([name, await listTableEntries(scope, importId)] as const);
    }),
  ]);
  const own = Object.fromEntries(tables.filter((table) => table !== null));
  return { entries: { ...referenceTables, ...own }, subjects };
}
