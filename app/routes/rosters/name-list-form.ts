import { z } from "zod";
import { nameListColumns } from "#app/domain/rosters/name-list.ts";

/** Which columns of which class, as what; `full`: ID numbers in clear, for the reason that is given. */
export const nameListForm = z.object({
  columns: z.array(z.enum(nameListColumns)).max(nameListColumns.length).default([]),
  class: z.string().max(191).default(""),
  withLeft: z.literal("yes").optional(),
  full: z.enum(["yes", "no"]).default("no"),
  // How long it must be is said by the domain.
  reason: z.string().trim().max(2000).default(""),
  format: z.enum(["xlsx", "pdf"]),
});
