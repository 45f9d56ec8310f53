import { z } from "zod";

const secret = z.string({ error: "required" }).max(1000, "too-long");

export const changePasswordForm = z
  .object({ current: secret, next: secret, again: secret })
  .refine(({ next, again }) => next === again, { path: ["again"], message: "not-repeated" });
