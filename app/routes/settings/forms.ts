import { z } from "zod";
import { parseDate } from "#app/domain/calendar/roc-date.ts";

export const schoolForm = z.object({
  part: z.literal("school"),
  code: z.string({ error: "required" }).trim().max(20, "too-long"),
  name: z.string({ error: "required" }).trim().min(1, "name-missing").max(100, "too-long"),
  hasContinuingDivision: z.boolean().default(false),
  hasPracticumOffice: z.boolean().default(false),
  version: z.number().int(),
});

/** A date as people type it; empty: not known yet. */
const date = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const found = parseDate(text);
    if (found === undefined) context.addIssue({ code: "custom", message: "not-a-date" });
    return found ?? null;
  });

export const termForm = z.object({
  part: z.literal("term"),
  opensOn: date,
  closesOn: date,
  version: z.number().int().nullable().default(null),
});
