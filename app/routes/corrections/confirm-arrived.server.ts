import { data } from "@remix-run/node";
import { z } from "zod";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { readForm } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { type ConfirmOutcome, confirmArrived } from "#app/use-cases/corrections/confirm-arrived.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import type { Scope } from "#db/scope.ts";

/** `case`: the id and the version that was seen, "12:3". */
const confirmForm = z.object({
  case: z
    .array(z.string().regex(/^\d{1,9}:\d{1,9}$/))
    .min(1)
    .max(500),
});

export type ConfirmAnswer = {
  confirmed: number;
  refused: { name: string; reason: ConfirmOutcome["refused"][number]["reason"] }[];
};

/** Confirms the cases that the person saw as arrived; which of them were refused is said with why. */
export async function confirmSeen(request: Request) {
  const scope = await requireStaff(request, "correction:investigate");
  const form = await readForm(request, confirmForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const seen = form.value.case.map((text) => {
    const [caseId = 0, version = 0] = text.split(":").map(Number);
    return { caseId, version };
  });
  const { confirmed, refused } = await confirmArrived(scope, seen);
  const answer: ConfirmAnswer = {
    confirmed: confirmed.length,
    refused: await Promise.all(refused.map((one) => withName(scope, one))),
  };
  return data(answer, { status: refused.length > 0 ? 409 : 200 });
}

async function withName(scope: Scope, { caseId, reason }: ConfirmOutcome["refused"][number]) {
  const one = await findCase(scope, caseId);
  return { name: one ? caseName(one) : String(caseId), reason };
}
