import { z } from "zod";
import { runExportKinds } from "#app/domain/course-codes/run-exports.ts";
import { capacities } from "#app/domain/course-codes/sign-off.ts";

/** What can be done on the page of a run: sign it, or ask for a file of it. */
export const runForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("sign"), capacity: z.enum(capacities) }),
  z.object({ intent: z.literal("export"), what: z.enum(runExportKinds) }),
]);
