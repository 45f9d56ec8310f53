import { z } from "zod";
import { caseSources } from "#app/domain/grade-corrections/case-clock.ts";
import { caseReasons } from "#app/domain/grade-corrections/cases.ts";
import { correctionFields } from "#app/domain/grade-corrections/correction-fields.ts";

/** The values that the person was shown, by field. */
const seenValues = z.record(z.enum(correctionFields), z.string().nullable());

/** A new case, as it is typed. */
export const newCaseForm = z.object({
  studentNumber: z.string().max(64),
  course: z.string().max(191),
  seen: z.string().transform((text, context) => {
    const parsed = seenValues.safeParse(readJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "not-an-option" });
    return z.NEVER;
  }),
  field: z.enum(correctionFields, { error: "not-an-option" }),
  after: z.string().max(191).default(""),
  source: z.enum(caseSources, { error: "not-an-option" }),
  inReceiptWindow: z.literal("yes").optional(),
  reason: z.enum(caseReasons, { error: "not-an-option" }),
  words: z.string().trim().max(1000, { error: "too-long" }).default(""),
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
