import { z } from "zod";
import { parseDate } from "#app/domain/calendar/roc-date.ts";
import { submissionChannels, submissionResults } from "#app/domain/rosters/batches/submissions.ts";

/** That an export was handed in. The day as people type it; the rest is checked where the export is known. */
export const submissionForm = z.object({
  exportId: z.number().int(),
  submittedOn: z.string({ error: "required" }).transform((text, context) => {
    const day = parseDate(text);
    if (day === undefined) context.addIssue({ code: "custom", message: "not-a-date" });
    return day ?? "";
  }),
  channel: z.enum(submissionChannels, { error: "not-an-option" }),
  result: z.enum(submissionResults, { error: "not-an-option" }),
  note: z.string().default(""),
});

export const resultForm = z.object({
  version: z.number().int(),
  result: z.enum(submissionResults, { error: "not-an-option" }),
});
