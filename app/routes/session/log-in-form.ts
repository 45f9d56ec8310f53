import { z } from "zod";

export const logInForm = z.object({
  /** Asked for only where a deployment serves several schools. */
  schoolCode: z.string().trim().max(6, "too-long").default(""),
  loginName: z.string({ error: "required" }).trim().max(64, "too-long"),
  password: z.string({ error: "required" }).max(1000, "too-long"),
});
