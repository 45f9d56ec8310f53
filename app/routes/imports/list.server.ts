import { z } from "zod";
import { config } from "#app/config.server.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { knownKind } from "#app/domain/datasets/choices.ts";
import { importStatuses, isOpen } from "#app/domain/datasets/import-states.ts";
import { bookData, type DatasetKind, dependencies, importOrder } from "#app/domain/datasets/kinds.ts";
import { may } from "#app/domain/people/permissions.ts";
import { type TableKind, tableKinds } from "#app/domain/tables/reasons.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listImportsAtWork } from "#db/queries/import-jobs.ts";
import { countImportLines, type ImportLine, listImportLines } from "#db/queries/import-list.ts";
import { findImport } from "#db/queries/imports.ts";
import { listPlans } from "#db/queries/plans.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";

export const pageSize = 50;
export const listSearch = z.object({
  kind: z.enum(tableKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What nobody has to decide about any more. */
const decided = importStatuses.filter((status) => !isOpen(status));

/** All that the page of imports shows. */
export async function readImportList(scope: Scope, of: Term, search: z.output<typeof listSearch>) {
  const term = formatTerm(of);
  const filter = { term, statuses: decided, ...(search.kind ? { kind: search.kind } : {}) };
  // First: what ends while the page is read is shown as under way, and the page asks again.
  const atWork = await listImportsAtWork(scope);
  const [steps, forBooks, open, lines, counts, names] = await Promise.all([
    readSteps(scope, term, importOrder),
    readSteps(scope, term, bookData),
    listImportLines(scope, { term, statuses: importStatuses.filter(isOpen) }, { limit: 100, offset: 0 }),
    listImportLines(scope, filter, { limit: pageSize, offset: (search.page - 1) * pageSize }),
    countImportLines(scope, { term, statuses: decided }),
    listUserNames(scope),
  ]);
  const missingFor = (kind: TableKind | null) =>
    [...steps, ...forBooks].find((step) => step.kind === kind)?.missing ?? [];
  const named = ({ by, ...step }: Step) => ({ ...step, by: by === null ? null : (names.get(by) ?? null) });
  const shown = (line: ImportLine) => {
    const { createdBy, confirmedBy, choices: _choices, ...rest } = line;
    return {
      ...rest,
      kind: knownKind(line),
      waitsFor: line.status === "read" ? missingFor(knownKind(line)) : [],
      by: names.get(confirmedBy ?? createdBy ?? 0) ?? null,
      at: line.confirmedAt ?? line.createdAt,
      atWork: atWork.has(line.id),
    };
  };
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    term: of,
    search,
    may: { create: may(scope.user, "import:create"), compare: may(scope.user, "comparison:run") },
    maxUploadMegabytes: Math.floor(config().maxUploadBytes / 1024 / 1024),
    steps: steps.map(named),
    forBooks: forBooks.map(named),
    open: open.map(shown),
    lines: lines.map(shown),
    total: search.kind ? (counts.get(search.kind) ?? 0) : all,
    counts: tableKinds.flatMap((kind) => {
      const count = counts.get(kind);
      return count ? [{ kind, count }] : [];
    }),
    all,
  };
}
export type ImportList = Awaited<ReturnType<typeof readImportList>>;

type Step = Awaited<ReturnType<typeof readSteps>>[number];

/** What is in force of some kinds, in their order. */
export async function readSteps(scope: Scope, term: string, kinds: readonly (DatasetKind | "course-plan")[]) {
  const [datasets, plans] = await Promise.all([listCurrentDatasets(scope, term), listPlans(scope)]);
  const importOf = new Map(datasets.map(({ slot, importId }) => [slot, importId]));
  const newestPlan = plans.at(-1);
  const steps = await Promise.all(
    kinds.map(async (kind) => {
      const id = kind === "course-plan" ? newestPlan?.importId : importOf.get(kind);
      const one = id === undefined ? undefined : await findImport(scope, id);
      const missing: DatasetKind[] = dependencies[kind].filter((needed) => !importOf.has(needed));
      return {
        kind,
        missing,
        importId: one?.id ?? null,
        fileName: one?.fileName ?? null,
        rows: one?.counts?.total ?? null,
        held: one?.counts?.held ?? 0,
        by: one?.confirmedBy ?? null,
        at: one?.confirmedAt ?? null,
        plans:
          kind === "course-plan" && newestPlan
            ? { count: plans.length, year: Math.max(...plans.map(({ year }) => year)) }
            : null,
      };
    }),
  );
  return steps;
}
