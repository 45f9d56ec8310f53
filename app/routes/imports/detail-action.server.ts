import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { importedTables } from "#app/domain/datasets/kinds.ts";
import { importModes } from "#app/domain/datasets/merge.ts";
import { tableKinds } from "#app/domain/tables/reasons.ts";
import { readForm } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { confirmImport } from "#app/use-cases/confirm-import.ts";
import { discardImport } from "#app/use-cases/discard-import.ts";
import { mapColumns } from "#app/use-cases/map-columns.ts";
import { reviseImport } from "#app/use-cases/revise-import.ts";
import { undoImport } from "#app/use-cases/undo-import.ts";
import type { Scope } from "#db/scope.ts";
import { noHeader } from "./no-header.ts";

const texts = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(z.string()),
);

/** What can be done with an import on its page. */
export const detailForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("confirm"),
    version: z.coerce.number(),
    acceptRemovals: z.string().optional(),
  }),
  z.object({ intent: z.literal("discard"), version: z.coerce.number() }),
  z.object({ intent: z.literal("again"), version: z.coerce.number() }),
  z.object({ intent: z.literal("kind"), version: z.coerce.number(), kind: z.enum(tableKinds) }),
  z.object({ intent: z.literal("table"), version: z.coerce.number(), table: z.enum(importedTables) }),
  z.object({ intent: z.literal("mode"), version: z.coerce.number(), mode: z.enum(importModes) }),
  z.object({ intent: z.literal("map"), version: z.coerce.number(), ours: texts, theirs: texts }),
  z.object({ intent: z.literal("undo"), version: z.coerce.number() }),
]);
type DetailForm = z.output<typeof detailForm>;

export async function readDetailForm(request: Request): Promise<DetailForm> {
  const form = await readForm(request, detailForm);
  if (!form.ok) throw data(null, { status: 400 });
  return form.value;
}

export async function decide(scope: Scope, importId: number, of: Term, form: DetailForm) {
  const { version } = form;
  const where = { importId, version, term: formatTerm(of) };
  switch (form.intent) {
    case "confirm":
      return answer(
        of,
        await confirmImport(scope, { ...where, acceptRemovals: form.acceptRemovals === "yes" }),
      );
    case "discard":
      return answer(of, await discardImport(scope, where));
    case "again":
      return answer(of, await reviseImport(scope, { ...where, choices: {} }));
    case "kind":
      return answer(
        of,
        await reviseImport(scope, { ...where, choices: { kind: form.kind, mode: null, headers: {} } }),
      );
    case "table":
      return answer(
        of,
        await reviseImport(scope, { ...where, choices: { kind: "code-table", table: form.table } }),
      );
    case "mode":
      return answer(of, await reviseImport(scope, { ...where, choices: { mode: form.mode } }));
    case "map": {
      const pairs = form.ours.map((ours, index) => [ours, form.theirs[index] ?? noHeader] as const);
      const chosen = Object.fromEntries(pairs.filter(([, theirs]) => theirs !== noHeader));
      return answer(of, await mapColumns(scope, { ...where, chosen }));
    }
    case "undo":
      return answer(of, await undoImport(scope, where));
  }
}

type Outcome =
  | Awaited<ReturnType<typeof confirmImport>>
  | Awaited<ReturnType<typeof discardImport>>
  | Awaited<ReturnType<typeof mapColumns>>
  | Awaited<ReturnType<typeof undoImport>>;
/** What the page says about what was not done. */
export type DetailAnswer = Extract<Outcome, { kind: "conflict" | "refused" }>;

function answer(term: Term, outcome: Outcome) {
  switch (outcome.kind) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "conflict":
    case "refused":
      return data(outcome, { status: 409 });
    case "discarded":
      return redirect(paths.imports(term));
    default:
      return null;
  }
}
