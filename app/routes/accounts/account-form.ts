import { z } from "zod";
import { capacities, roles } from "#app/domain/people/roles.ts";

const fields = {
  loginName: z.string({ error: "required" }).trim().max(64, "too-long"),
  displayName: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  title: z.string().trim().max(100, "too-long").optional(),
  roles: z.array(z.enum(roles)).min(1, "roles-missing"),
  capacities: z.array(z.enum(capacities)),
  language: z.enum(["zh-TW", "en"]).catch("zh-TW"),
};

export const newAccountForm = z.object(fields);

export const editAccountForm = z.object({
  ...fields,
  active: z.boolean().default(false),
  version: z.number().int(),
});

export type TypedAccount = z.output<typeof newAccountForm>;

/** A refused form goes back with what was typed and the code of what is wrong at its field. */
export function refusedReply(typed: TypedAccount, field: keyof TypedAccount, code: string) {
  const { title, ...rest } = typed;
  return {
    status: "error" as const,
    initialValue: { ...rest, title: title ?? "" },
    error: { [field]: [code] },
  };
}
