import { z } from "zod";

/** Which version of a book the address asks for; absent: the one in force. */
export const versionSearch = z.object({
  version: z.coerce.number().int().positive().optional().catch(undefined),
});
