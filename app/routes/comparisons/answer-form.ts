import { z } from "zod";

/** The note; `seen`: the answer that the person saw, so that two who answer at once do not overwrite one another. */
export const answerForm = z.object({
  intent: z.enum(["answer", "withdraw"]),
  note: z.string().max(20_000, "too-long").default(""),
  seen: z.coerce.number().int().positive().optional(),
});
