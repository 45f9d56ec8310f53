import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { type CheckRound, shownColumns } from "#app/domain/grade-checks/check-round.ts";
import type { RoundFault, TypedRound } from "#app/domain/grade-checks/read-check-round.ts";

const text = z.string().default("");
const list = z.array(z.string()).max(1000).default([]);

/** A round as it is typed; what is wrong with it is said by the domain, on the server. */
export const roundForm = z.object({
  opensOn: text,
  closesOn: text,
  letter: text,
  decision: text,
  grades: list,
  classKeys: list,
  shown: list,
  reason: text,
});
export const editRoundForm = roundForm.extend({ version: z.coerce.number().int() });
export type RoundDraftForm = z.output<typeof roundForm>;

export const emptyRound: RoundDraftForm = {
  opensOn: "",
  closesOn: "",
  letter: "",
  decision: "",
  grades: [],
  classKeys: [],
  shown: [...shownColumns],
  reason: "",
};

/** A round as its form shows it. */
export function typedRound({
  opensOn,
  closesOn,
  basis,
  grades,
  classKeys,
  shown,
}: CheckRound): RoundDraftForm {
  return {
    opensOn: formatRocDate(opensOn),
    closesOn: formatRocDate(closesOn),
    letter: basis.kind === "letter" ? String(basis.letterId) : "",
    decision: basis.kind === "decision" ? basis.words : "",
    grades: grades.map(String),
    classKeys: [...classKeys],
    shown: [...shown],
    reason: "",
  };
}

/** What was typed goes back, with what is wrong at its fields. */
export function roundReply(typed: RoundDraftForm, faults: readonly RoundFault[] = []): SubmissionResult {
  const error: Partial<Record<keyof TypedRound, string[]>> = {};
  for (const { field, code } of faults) error[field] = [...(error[field] ?? []), code];
  return { status: "error", initialValue: { ...typed }, error };
}
