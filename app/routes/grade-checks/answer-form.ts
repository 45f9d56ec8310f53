import { z } from "zod";
import { checkStates, resultLimits } from "#app/domain/grade-checks/check-results.ts";

const text = z.string().max(5000).default("");

/** What a student answered; courses and words of doubts come in pairs. How long words may be is said by the domain. */
export const answerForm = z.object({
  state: z.enum(checkStates),
  course: z
    .array(text)
    .max(resultLimits.doubts + 1)
    .default([]),
  words: z
    .array(text)
    .max(resultLimits.doubts + 1)
    .default([]),
  seen: z.coerce.number().int().min(0),
  reason: text,
});

/** The doubts as they are typed, empty lines among them. */
export function typedDoubts({ course, words }: Pick<z.output<typeof answerForm>, "course" | "words">) {
  return words.map((said, at) => ({ course: course[at] ?? "", words: said }));
}
