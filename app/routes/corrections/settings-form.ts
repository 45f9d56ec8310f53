import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { parseDate } from "#app/domain/calendar/roc-date.ts";
import type { ChainFault } from "#app/domain/grade-corrections/approvals.ts";
import type { PeriodFault } from "#app/domain/grade-corrections/correction-period.ts";
import type { PassMarkFault } from "#app/domain/grade-corrections/patterns/read-pass-marks.ts";

/** A day as people type it; what is missing is said by the domain. */
const day = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return "";
    const parsed = parseDate(text);
    if (parsed === undefined) context.addIssue({ code: "custom", message: "not-a-date" });
    return parsed ?? "";
  });

export const periodForm = z.object({
  seen: z.number().int(),
  opensOn: day,
  closesOn: day,
  basis: z.string().trim().max(500, { error: "too-long" }).default(""),
});

const decimalsOf = { "": null, "0": 0, "1": 1, "2": 2 } as const;

/** `chain`: who approves, in order, with spaces between. */
export const chainForm = z.object({
  seen: z.number().int(),
  chain: z.string().max(191),
  doubtDays: z.number(),
  decimals: z
    .enum(["", "0", "1", "2"])
    .default("")
    .transform((text) => decimalsOf[text]),
  passMarks: z.string().max(5000).default(""),
});

export type SettingsAnswer =
  | { about: "conflict" }
  | { about: "period"; reply: SubmissionResult | null; fault: PeriodFault | null }
  | { about: "chain"; fault: ChainFault | PassMarkFault | "days"; passMarks: string };
