import { z } from "zod";
import { filterOf } from "#app/components/table/table-search.ts";

export const rowChangeKinds = ["added", "removed", "changed"] as const;

/** What the address says about the changes of a version: two version numbers, and which rows of the list. */
export const changeSearch = z.object({
  was: z.coerce.number().int().positive().catch(0),
  is: z.coerce.number().int().positive().catch(0),
  kind: filterOf(rowChangeKinds),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
