import { z } from "zod";

/**
 * The note; `seen`: the answer that the person saw, and `check`: the check whose cause it was, so that nothing is
 * overwritten unseen and no note lands at another cause.
 */
export const answerForm = z.object({
  intent: z.enum(["answer", "withdraw"]),
  check: z.coerce.number().int().positive(),
  note: z.string().max(20_000, "too-long").default(""),
  seen: z.coerce.number().int().positive().optional(),
});
